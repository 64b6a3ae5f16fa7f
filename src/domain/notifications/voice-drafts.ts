import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { namesOf } from '../people/names.ts'
import { askedHomes } from '../voice/checking-in/told.ts'
import { awakeFrom } from '../voice/rules.ts'
import { settingsOf } from '../voice/settings.ts'
import { stepOf } from '../voice/step-told.ts'
import { type ItemTold, itemsTold } from '../voice/told.ts'
import { nothing } from './planned.ts'
import type { Draft, NoticeKind, Told, VoiceTold } from './told.ts'

/** To those of the school who can read it, save who typed it: a home has said something. Never what. */
export async function saidDrafts(ctx: Ctx, { payload }: Fact<'voiceSaid'>): Promise<Draft[]> {
  const item = (await itemsTold(ctx, [payload.item])).get(payload.item)
  if (!item) return []
  const letter = await letterAbout(ctx, item.child, { item: item.id, due: item.answer_by })
  return item.readers
    .filter(reader => reader !== item.typedBy)
    .map(reader => ({
      ...{ kind: 'voiceSaid' as const, to: reader, round: null, ...letter },
      dedupe: `voiceSaid:${payload.reply ?? item.id}:${reader}`,
    }))
}

const KIND_OF_STEP: Record<string, NoticeKind> = {
  answered: 'voiceAnswered',
  taken_up: 'voiceAnswered',
  asked_back: 'voiceAsked',
  closed: 'voiceClosed',
}

/** To whoever of the home said it: the school has answered. What it says is read on the page. */
export async function steppedDrafts(ctx: Ctx, { payload }: Fact<'voiceStepped'>): Promise<Draft[]> {
  const item = (await itemsTold(ctx, [payload.item])).get(payload.item)
  const step = await stepOf(ctx, payload.step)
  const kind = step && KIND_OF_STEP[step]
  if (!item || !kind) return []
  const letter = await letterAbout(ctx, item.child, { item: item.id })
  return [
    {
      ...{ kind, to: item.author, round: null, ...letter, ...linkTo(item) },
      dedupe: `voiceStepped:${payload.step}:${item.author}`,
    },
  ]
}

/** What was said to some of the school is read signed in: a link can be passed on. */
const linkTo = ({ named, child }: ItemTold) => (named ? {} : { child })

/** To each grown person of every home that is asked and has not answered, one letter for all of its children: two minutes, or none. */
export async function checkInDrafts(ctx: Ctx, { payload }: Fact<'checkInsAsked'>): Promise<Draft[]> {
  const homes = await askedHomes(ctx, { asking: payload.asking })
  const kind = payload.again ? 'checkInReminder' : 'checkInAsked'
  const release = await releaseOf(ctx)
  const names = await namesOf(
    ctx,
    homes.map(({ child }) => child),
  )
  const nameOf = (child: string) => names.get(child)?.given ?? ''
  const asked = homes.flatMap(({ guardians, ...home }) => guardians.map(to => ({ to, ...home })))
  return [...Map.groupBy(asked, one => one.to)].map(([to, own]) => {
    const [{ checkIn, child, over_at }, ...others] = own as [(typeof own)[0], ...typeof own]
    const letter: Omit<Draft, 'told'> = {
      kind,
      to,
      round: null,
      release,
      expires: over_at,
      dedupe: `${kind}:${payload.asking}:${to}`,
    }
    if (others.length === 0) return { ...letter, child, told: told(child, nameOf(child), { checkIn }) }
    const children = own.map(one => ({ id: one.child, name: nameOf(one.child) }))
    const checkIns = own.map(one => ({ checkIn: one.checkIn, child: one.child, link: null }))
    return { ...letter, told: { ...nothing(''), children, voice: { checkIns } } }
  })
}

/** A new link for a child's page, in place of one whose time is over. */
export async function renewedVoice(
  ctx: Ctx,
  link: { id: string; person_id: string },
  child: string,
): Promise<Draft[]> {
  const name = (await namesOf(ctx, [child])).get(child)?.given ?? ''
  const hour = ctx.now.toString().slice(0, 13)
  return [
    {
      ...{ kind: 'linkRenewed', to: link.person_id, round: null, child, release: ctx.now.toString() },
      dedupe: `linkAskedAgain:${link.id}:${link.person_id}:${hour}`,
      told: told(child, name, {}),
    },
  ]
}

async function letterAbout(ctx: Ctx, child: string, voice: VoiceTold) {
  const [names, release] = [await namesOf(ctx, [child]), await releaseOf(ctx)]
  return { told: told(child, names.get(child)?.given ?? '', voice), release }
}

const told = (id: string, name: string, voice: VoiceTold): Told => ({
  ...nothing(''),
  children: [{ id, name }],
  voice,
})

/** Not in the evening, nor at night. */
const releaseOf = async (ctx: Ctx): Promise<string> =>
  awakeFrom(ctx.now, ctx.school.zone, await settingsOf(ctx)).toString()
