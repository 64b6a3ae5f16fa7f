import type { Ctx } from '../../platform/ctx.ts'
import type { Fact, FactKind } from '../../platform/outbox.ts'
import { anotherTimeDrafts } from './another-time.ts'
import { askedDrafts, renewedDrafts } from './asked.ts'
import { betweenTellers } from './between.ts'
import { dayMovedDrafts } from './day-moved.ts'
import { newTimeDrafts } from './new-time.ts'
import { nudgeDrafts } from './nudge.ts'
import { offeredDrafts, withheldDrafts } from './offered.ts'
import { openedDrafts } from './opened.ts'
import { changeDrafts, freedDrafts, joinsDrafts, plannedDrafts } from './planned.ts'
import { declinedDrafts, proposedDrafts } from './proposed.ts'
import type { Draft } from './told.ts'
import { confidedDrafts, endingDrafts, suspicionDrafts } from './waits.ts'

/** What is written of a fact, and to whom. */
export type Tellers = { [K in FactKind]?: (ctx: Ctx, fact: Fact<K>) => Promise<Draft[]> }

/** What each fact makes known, and to whom. A fact that is not here is told to nobody. */
export const tellers: Tellers = {
  timesAsked: askedDrafts,
  schedulePublished: (ctx, { payload }) => plannedDrafts(ctx, payload.round, payload.release_at),
  bookingMade: changeDrafts,
  bookingMoved: changeDrafts,
  bookingCancelled: changeDrafts,
  dayMoved: dayMovedDrafts,
  interpreterFreed: freedDrafts,
  guardianJoins: joinsDrafts,
  timeNoLongerFits: anotherTimeDrafts,
  timesProposed: proposedDrafts,
  requestDeclined: declinedDrafts,
  timeOffered: offeredDrafts,
  restrictionEntered: withheldDrafts,
  newTimeOffered: newTimeDrafts,
  timeNudged: nudgeDrafts,
  bookingOpened: openedDrafts,
  linkAskedAgain: renewedDrafts,
  ...betweenTellers,
  confided: confidedDrafts,
  confidenceEnding: endingDrafts,
  suspicionNoted: suspicionDrafts,
}
