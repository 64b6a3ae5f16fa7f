import type { Ctx } from '../../../platform/ctx.ts'
import { Absent, Refused } from '../../../platform/refusal.ts'
import { type Choosing, chooserOf, choosingOf, needChoice, needChooserFor } from '../choosing/choosing.ts'
import type { Dropped } from '../holding/holds.ts'
import { fittedOr } from '../holding/write.ts'
import { isTold } from '../rules.ts'
import { offerFreed } from '../waiting/offers.ts'
import { type Ahead, choiceInTurn, choosingAtOnce } from './choice-turn.ts'
import { needFamilyChange } from './family-change.ts'
import { writeNewAll } from './new.ts'
import { type Fitted, fitTogether, type TimePick } from './together.ts'
import { keepWish, type Wishes, wishFor, wishIn, withWish } from './wishes.ts'
import { type Done, writeMoved } from './write.ts'

/** Whose times they are, where somebody of the school types what the family says. */
export type OnBehalf = { guardian: string; spoken: string }

/**
 * Books these times for the reader's home, or for the family that speaks, all or nothing; a meeting that has a time is
 * moved. What is held for them is booked, or let go. Refuses `conferences.timeTaken` with the next free times, and what
 * `needFamilyChange` does. What was offered to whoever waits is always good.
 */
export const bookTimes = (
  ctx: Ctx,
  round: string,
  picks: TimePick[],
  wishes?: Wishes,
  behalf?: OnBehalf,
  ahead?: Ahead,
): Promise<Done[]> =>
  bookTimesOf(ctx, round, behalf?.guardian ?? chooserOf(ctx, round), picks, wishes, behalf, ahead)

/** What the reader's booking of these times decides by, before anything is written; then it is given to `bookTimes`. */
export const bookingAhead = async (ctx: Ctx, round: string, picks: TimePick[]): Promise<Ahead> =>
  choosingAtOnce(ctx, round, chooserOf(ctx, round), picks)

/** The same for this guardian. For words that have decided that the actor may choose for it. */
export async function bookTimesOf(
  ctx: Ctx,
  round: string,
  guardian: string,
  picks: TimePick[],
  wishes?: Wishes,
  behalf?: OnBehalf,
  ahead?: Ahead,
): Promise<Done[]> {
  if (picks.length === 0) throw new Absent('picks')
  const meetings = picks.map(pick => pick.meeting)
  const [dropped, choosing, until] = await choiceInTurn(ctx, round, guardian, picks, ahead)
  if (behalf) await needChooserFor(ctx, choosing)
  const isOffered = (pick: TimePick) => dropped?.some(one => one.wait && isOf(one, pick))
  const ownWill = picks.flatMap(pick => (isOffered(pick) ? [] : [pick.meeting]))
  if (behalf) needChoice(choosing, ownWill)
  else needFamilyChange(choosing, ownWill, until)
  for (const { meeting } of choosing.cases)
    if (meetings.includes(meeting.meeting) && meeting.booking?.locked) throw new Refused('conferences.kept')
  const asked = picks.map(pick => ({ ...pick, ...modeIn(wishes, pick.meeting) }))
  const fitted = await fittedIn(ctx, choosing, asked, wishes)
  const done = await write(ctx, choosing.round, fitted, behalf)
  if (wishes) await keepSaid(ctx, choosing, meetings, wishes)
  if (dropped) await offerFreed(ctx, round)
  return done
}

const wished = (choosing: Choosing, wishes: Wishes): Choosing => ({
  ...choosing,
  cases: choosing.cases.map(known => ({ ...known, guests: withWish(known.guests, wishFor(known, wishes)) })),
})

/** How the picks fit; of what else is free, which a refusal names, is only asked where they do not. */
async function fittedIn(ctx: Ctx, choosing: Choosing, picks: TimePick[], wishes?: Wishes): Promise<Fitted[]> {
  const casesOf = (one: Choosing) => (wishes ? wished(one, wishes) : one).cases
  const together = fitTogether(casesOf(choosing), picks)
  if ('fitted' in together) return together.fitted
  return fittedOr(casesOf(await choosingOf(ctx, choosing.round.id, choosing.guardian)), picks)
}

async function write(ctx: Ctx, round: Choosing['round'], fitted: Fitted[], behalf?: OnBehalf) {
  const fresh = fitted.filter(({ known }) => !known.meeting.booking)
  const done = await writeNewAll(ctx, fresh, { told: isTold(round), spoken: behalf?.spoken ?? '' })
  for (const { known, setting } of fitted)
    if (known.meeting.booking) done.push(await writeMoved(ctx, known, setting))
  return done
}

const modeIn = (wishes: Wishes | undefined, meeting: string) => {
  const mode = wishes?.modes[meeting]
  return mode && { mode }
}

/** Keeps what was said where it is not what holds already. */
async function keepSaid(ctx: Ctx, { cases }: Choosing, meetings: string[], wishes: Wishes) {
  for (const known of cases) {
    const said = wishFor(known, wishes)
    const isNews = JSON.stringify(said) !== JSON.stringify(wishIn(known))
    if (isNews && meetings.includes(known.meeting.meeting)) await keepWish(ctx, known.meeting.meeting, said)
  }
}

const isOf = (one: Dropped, { meeting, start }: TimePick) => meeting === one.meeting && start === one.start
