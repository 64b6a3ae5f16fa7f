import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, type RefusalCode, Refused } from '../../../platform/refusal.ts'
import { byLink } from '../../links/links.ts'
import { isKeptFamily } from '../../people/guarded.ts'
import { needPerson } from '../../people/policy.ts'
import type { Speech } from '../../people/speech.ts'
import type { Case } from '../booking/case.ts'
import type { Hold } from '../holding/kept.ts'
import { needTypist } from '../policy.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { isTold, whyNotChanged } from '../rules.ts'
import { goesFirst, whyNotChosen } from '../staging/rules.ts'
import { readIn } from './cases.ts'
import type { Between } from './read.ts'

/** A guardian's own meetings of a round, with all that decides where they can be held, and what is held for them. */
export type Choosing = {
  round: RoundView
  guardian: string
  cases: Case[]
  holds: Hold[]
  /** Whoever these meetings are about, with, and interpreted by. */
  people: Map<string, Speech>
}

/** Who chooses times: a guardian who is signed in, or the bearer of a link for this round. */
export function chooserOf(ctx: Ctx, round: string): string {
  if (ctx.actor.kind !== 'link') return needPerson(ctx).id
  const { person, link } = byLink(ctx, 'booking')
  if (link.round_id !== round) throw new Absent('round')
  return person.id
}

/**
 * The meetings of this guardian's parties in a round that families know, in one statement. Absent where there is none.
 * For words that have decided that the actor may choose for this guardian. `between`: only what is taken then.
 */
export async function choosingOf(
  ctx: Ctx,
  id: string,
  guardian: string,
  between: Between = null,
): Promise<Choosing> {
  return needTold(await choosingIn(ctx, id, guardian, between))
}

/** Absent where families do not know the round, or the guardian has no meeting in it. */
export function needTold(choosing: Choosing): Choosing {
  if (!isTold(choosing.round)) throw new Absent('round')
  return needAny(choosing)
}

function needAny(choosing: Choosing): Choosing {
  if (choosing.cases.length === 0) throw new Absent('round')
  return choosing
}

/** The same of a round that families may not know yet. For words of the school. */
export async function choosingIn(
  ctx: Ctx,
  id: string,
  guardian: string,
  between: Between = null,
): Promise<Choosing> {
  return needAny(await readIn(ctx, id, guardian, between))
}

/** The reader's own. */
export const choosingFor = (ctx: Ctx, round: string): Promise<Choosing> =>
  choosingOf(ctx, round, chooserOf(ctx, round))

/** Somebody of the school may choose for this family, who says it on the phone: see `needTypist`. */
export async function needChooserFor(ctx: Ctx, { cases, guardian }: Choosing): Promise<void> {
  const { kept } = await ctx.db.selectNoFrom(isKeptFamily(ctx, guardian).as('kept')).executeTakeFirstOrThrow()
  needTypist(
    ctx,
    cases.map(({ meeting }) => meeting),
    kept,
  )
}

/** Refuses to choose for these meetings what may not be chosen now; Absent where one is not the guardian's. */
export function needChoice(choosing: Pick<Choosing, 'round' | 'cases'>, meetings: string[]): void {
  for (const id of meetings) {
    const known = choosing.cases.find(({ meeting }) => meeting.meeting === id)
    if (!known) throw new Absent('meeting')
    const why = whyNot(choosing, known)
    if (why) throw new Refused(why)
  }
}

/** Why no time can be chosen for this meeting now, as a refusal code. */
export function whyNot({ round, cases }: Pick<Choosing, 'round' | 'cases'>, known: Case): RefusalCode | null {
  const { booking } = known.meeting
  const fixed = whyNotChanged({ state: round.state, booking, now: known.now })
  return fixed ?? (booking ? null : whyNotChosen(round.stages, goesFirst(round.first, cases), known.now))
}

/** The meetings for which a first time can be chosen now. */
export const openCases = (choosing: Pick<Choosing, 'round' | 'cases'>): Case[] =>
  choosing.cases.filter(known => !known.meeting.booking && !whyNot(choosing, known))
