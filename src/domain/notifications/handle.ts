import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { type Fact, type FactKind, later } from '../../platform/outbox.ts'
import type { Signer } from '../../platform/tokens.ts'
import { anotherTimeDrafts } from './another-time.ts'
import { askedDrafts, renewedDrafts } from './asked.ts'
import { dayMovedDrafts } from './day-moved.ts'
import { newTimeDrafts } from './new-time.ts'
import { nudgeDrafts } from './nudge.ts'
import { offeredDrafts, withheldDrafts } from './offered.ts'
import { openedDrafts } from './opened.ts'
import { changeDrafts, freedDrafts, plannedDrafts } from './planned.ts'
import { declinedDrafts, proposedDrafts } from './proposed.ts'
import { summaryDrafts } from './summary.ts'
import type { Draft } from './told.ts'
import { checkInDrafts, saidDrafts, steppedDrafts } from './voice-drafts.ts'
import { writeNotices } from './write.ts'

type Tellers = { [K in FactKind]?: (ctx: Ctx, fact: Fact<K>) => Promise<Draft[]> }

/** What each fact makes known, and to whom. A fact that is not here is told to nobody. */
const tellers: Tellers = {
  timesAsked: askedDrafts,
  schedulePublished: (ctx, { payload }) => plannedDrafts(ctx, payload.round, payload.release_at),
  bookingMade: changeDrafts,
  bookingMoved: changeDrafts,
  bookingCancelled: changeDrafts,
  dayMoved: dayMovedDrafts,
  interpreterFreed: freedDrafts,
  timeNoLongerFits: anotherTimeDrafts,
  timesProposed: proposedDrafts,
  requestDeclined: declinedDrafts,
  timeOffered: offeredDrafts,
  restrictionEntered: withheldDrafts,
  newTimeOffered: newTimeDrafts,
  summaryMade: summaryDrafts,
  timeNudged: nudgeDrafts,
  bookingOpened: openedDrafts,
  linkAskedAgain: renewedDrafts,
  voiceSaid: saidDrafts,
  voiceStepped: steppedDrafts,
  checkInsAsked: checkInDrafts,
}

/** A publication, and a stage that opens, is told when it counts, so that what is undone before then was never written. */
function dueOf({ kind, payload }: { kind: string; payload: unknown }): Temporal.Instant | undefined {
  if (kind !== 'schedulePublished' && kind !== 'bookingOpened') return undefined
  return Temporal.Instant.from((payload as { release_at: string }).release_at)
}

/** Turns a fact into notices, once: a second call finds it handled, a call at the same time waits for the first. */
export async function handleFact(ctx: Ctx, signer: Signer, id: string): Promise<void> {
  const fact = await ctx.db
    .selectFrom('facts')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!fact || fact.handled_at) return
  const due = dueOf(fact)
  if (due && Temporal.Instant.compare(due, ctx.now) > 0) return later(ctx, 'facts', id, due)
  const tell = tellers[fact.kind as FactKind] as ((ctx: Ctx, fact: unknown) => Promise<Draft[]>) | undefined
  if (tell) await writeNotices(ctx, signer, await tell(ctx, fact))
  await ctx.db.updateTable('facts').set({ handled_at: ctx.now.toString() }).where('id', '=', id).execute()
}
