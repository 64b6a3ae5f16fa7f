import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { type ActionTold, actionsTold, type GoalTold, goalsTold } from '../goals/told.ts'
import { namesOf } from '../people/names.ts'
import { type Addressee, addresseesOf } from '../people/receivers.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { nothing } from './planned.ts'
import type { StillTold, ToTell } from './still-told.ts'
import type { NoticeRow } from './tables.ts'
import type { Draft, GoalTold as Work } from './told.ts'

/** To each side that is asked about new words for a goal, but who wrote them: that there is something to answer. */
export async function goalDrafts(ctx: Ctx, { payload }: Fact<'goalAsked'>): Promise<Draft[]> {
  const told = (await goalsTold(ctx, [payload.version])).get(payload.version)
  if (!told) return []
  const work = { goal: told.goal, version: told.version }
  return draftsOf(ctx, 'goalAsked', told.child, told.asked, work, `goalAsked:${told.version}`)
}

/** A short letter to each of these who gets mail about the child; at night it waits. */
export async function draftsOf(
  ctx: Ctx,
  kind: 'goalAsked' | 'actionDue',
  child: string,
  to: string[],
  work: Work,
  dedupe: string,
): Promise<Draft[]> {
  const people = await addresseesOf(ctx, to)
  const name = (await namesOf(ctx, [child])).get(child)?.given ?? ''
  const settings = await settingsOf(ctx)
  return to
    .flatMap(id => people.get(id) ?? [])
    .filter(person => mayGetMail(person, child))
    .map(person => ({
      ...{ kind, to: person.id, round: null, release: awakeWith(ctx, person, settings) },
      ...{ dedupe: `${dedupe}:${person.id}` },
      told: { ...nothing(''), children: [{ id: child, name }], work },
    }))
}

/** Not in the evening nor at night where the reader lives: when such a letter leaves. */
export const awakeWith = (ctx: Ctx, { zone }: Addressee, quiet: Parameters<typeof awakeFrom>[2]): string =>
  awakeFrom(ctx.now, zone ?? ctx.school.zone, quiet).toString()

/** A guardian who gets mail about the child; or one of the school, who is no guardian of it. */
export const mayGetMail = (to: Addressee, child: string): boolean =>
  !to.children.includes(child) || to.mailedAbout.includes(child)

export type Works = { goals: Map<string, GoalTold>; actions: Map<string, ActionTold> }

/** What letters about goals and actions speak of, as it stands now. */
export async function worksIn(ctx: Ctx, letters: ToTell[]): Promise<Works> {
  const works = letters.flatMap(({ notice }) => notice.data.work ?? [])
  const [goals, actions] = await Promise.all([
    goalsTold(
      ctx,
      works.flatMap(({ version }) => version ?? []),
    ),
    actionsTold(ctx, { ids: works.flatMap(({ action }) => action ?? []) }),
  ])
  return { goals, actions }
}

export const isWork = ({ data }: NoticeRow) => data.work !== undefined

/** Answered or done since, there is nothing to tell; and nobody is told who is no longer asked. */
export function workStillTold({ notice, to }: ToTell, { goals, actions }: Works): StillTold {
  const { version = '', action = '' } = notice.data.work ?? {}
  const told = goals.get(version)?.asked ?? actions.get(action)?.owners
  if (!told) return { gone: 'changed' }
  const child = notice.data.children[0]?.id ?? ''
  return told.includes(to.id) && mayGetMail(to, child) ? { told: notice.data } : { gone: 'withheld' }
}
