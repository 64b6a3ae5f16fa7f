import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { answered } from '../../../platform/db/unawaited.ts'
import { announce } from '../../../platform/outbox.ts'
import { asRefusal, Refused } from '../../../platform/refusal.ts'
import { keepTimes } from '../holding/write.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { isTold } from '../rules.ts'
import { casesWaitedFor, lineOf } from './line.ts'
import { type Offer, offersOf } from './offer-fit.ts'
import { offerUntil } from './offer-time.ts'
import { openWaits } from './open.ts'
import { settledOf } from './rules.ts'
import { writeSettled } from './settled.ts'

/**
 * Gives a time that was freed to whoever waits for one first. For words that have taken the round's turn, in the
 * transaction in which they freed it.
 */
export async function offerFreed(ctx: Ctx, id: string): Promise<void> {
  const waits = await openWaits(ctx, id)
  if (waits.length === 0) return
  const round = await roundFor(ctx, id)
  if (!isTold(round)) return
  const cases = await casesWaitedFor(ctx, round, waits)
  const settled = waits.map(wait => settledOf(wait, cases, ctx.now))
  // what was kept for somebody who is not to have it is free now: look again
  if (await writeSettled(ctx, settled)) return offerFreed(ctx, id)
  for (const { meetings } of waits)
    for (const { id: meeting, held } of meetings) if (held) cases.delete(meeting)
  const line = await lineOf(ctx, settled)
  for (const offer of offersOf(line, cases)) await makeOffer(ctx, round, offer)
}

/** Keeps what is offered for whoever is asked, until it is answered, and has it told. */
async function makeOffer(ctx: Ctx, round: RoundView, { wait, chosen }: Offer): Promise<void> {
  const [first] = chosen.map(({ setting }) => setting.span.start).sort(Temporal.Instant.compare)
  const until = offerUntil(ctx.now, first!, wait.zone)!
  const picks = chosen.map(({ known, setting }) => ({ meeting: known.meeting.meeting, start: setting.start }))
  const cases = chosen.map(({ known }) => known)
  const by = { guardian: wait.guardian, wait: wait.id, until }
  const id = await unlessTaken(ctx, () => keepTimes(ctx, cases, picks, by))
  if (!id) return
  const offer = { school_id: ctx.school.id, id, wait_id: wait.id }
  const at = { offered_at: ctx.now.toString(), until_at: until.toString() }
  await ctx.db
    .insertInto('offers')
    .values({ ...offer, ...at, answered_at: null, answer: null })
    .execute()
  const times = picks.map(({ meeting, start }) => ({ meeting_id: meeting, starts_wall: start }))
  await ctx.db
    .insertInto('offered_times')
    .values(times.map(time => ({ school_id: ctx.school.id, offer_id: id, ...time })))
    .execute()
  await announce(ctx, 'timeOffered', { round: round.id, offer: id })
}

/** Somebody of another round may have taken the same person or room in this moment: then there is nothing to offer. */
async function unlessTaken<T>(ctx: Ctx, work: () => Promise<T>): Promise<T | undefined> {
  await answered(ctx.db)
  await sql`savepoint offer`.execute(ctx.db)
  try {
    return await work()
  } catch (problem) {
    const refusal = asRefusal(problem)
    if (!(refusal instanceof Refused) || refusal.code !== 'conferences.timeTaken') throw problem
    await sql`rollback to savepoint offer`.execute(ctx.db)
    return undefined
  }
}
