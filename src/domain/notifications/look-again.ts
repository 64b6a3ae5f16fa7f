import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { type LookTold, looksTold } from '../goals/looking-again.ts'
import { namesOf } from '../people/names.ts'
import { addresseesOf } from '../people/receivers.ts'
import { settingsOf } from '../voice/settings.ts'
import { awakeWith, mayGetMail } from './goal-told.ts'
import type { Address } from './letter.ts'
import type { MeetingSaid } from './meeting-said.ts'
import { nothing } from './planned.ts'
import type { StillTold, ToTell } from './still-told.ts'
import type { Draft, LookAgain, Told } from './told.ts'

/** For so many days after the day it is still told, where this house was not at work on it. */
const LATE_DAYS = 2

/** On the day to look again at goals and plans: to each who is to do so one letter, once a day; at night it waits. */
export async function looksDue(ctx: Ctx): Promise<Draft[]> {
  const from = schoolDay(ctx).subtract({ days: LATE_DAYS }).toString()
  const looks = [...(await looksTold(ctx, { from })).values()]
  if (looks.length === 0) return []
  const [people, names, settings] = [
    await addresseesOf(
      ctx,
      looks.flatMap(look => look.people),
    ),
    await namesOf(
      ctx,
      looks.map(look => look.child),
    ),
    await settingsOf(ctx),
  ]
  const nameOf = (child: string) => names.get(child)?.given ?? ''
  return [...people.values()].flatMap(to => {
    const own = looks.filter(look => look.people.includes(to.id) && mayGetMail(to, look.child))
    return [...Map.groupBy(own, look => look.on)].map(([on, some]) => ({
      ...{ kind: 'lookAgain' as const, to: to.id, round: null, release: awakeWith(ctx, to, settings) },
      dedupe: `lookAgain:${on}:${to.id}`,
      told: toldOf(some, nameOf),
    }))
  })
}

const toldOf = (looks: LookTold[], nameOf: (child: string) => string): Told => ({
  ...nothing(''),
  children: [...new Set(looks.map(look => look.child))].map(id => ({ id, name: nameOf(id) })),
  looks: looks.map(({ id, thing, child, on }) => ({ id, thing, child, on })),
})

/** What such letters speak of, as it stands now. */
export const looksIn = (ctx: Ctx, letters: ToTell[]): Promise<Map<string, LookTold>> =>
  looksTold(ctx, { ids: letters.flatMap(({ notice }) => notice.data.looks ?? []).map(look => look.id) })

/** Of several what this person is still to look at; looked at since, ended or put off, there is nothing to tell. */
export function looksStillTold({ notice, to }: ToTell, told: Map<string, LookTold>): StillTold {
  const open = (notice.data.looks ?? []).filter(({ id, on }) => told.get(id)?.on === on)
  const looks = open.filter(({ id, child }) => told.get(id)?.people.includes(to.id) && mayGetMail(to, child))
  if (looks.length === 0) return { gone: open.length > 0 ? 'withheld' : 'changed' }
  const children = notice.data.children.filter(({ id }) => looks.some(look => look.child === id))
  return { told: { ...notice.data, children, looks } }
}

/** By child, each with a way of its own; what it is about, its page says. */
export const looksSaid = (say: Translator, { children, looks = [] }: Told, address: Address): MeetingSaid[] =>
  looks.map(({ id, thing, child }: LookAgain) => ({
    title: children.find(one => one.id === child)?.name ?? '',
    facts: [],
    deeds: [{ label: say.t(`notices.act.${thing}`), href: address(thing, id) }],
  }))
