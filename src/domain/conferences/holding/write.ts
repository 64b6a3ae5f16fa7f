import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { later } from '../../../platform/outbox.ts'
import { Refused } from '../../../platform/refusal.ts'
import type { Case } from '../booking/case.ts'
import { rangeOf, writeClaims } from '../booking/claims.ts'
import { freeTimes } from '../booking/free.ts'
import { type Fitted, fitTogether, type TimePick } from '../booking/together.ts'

/** For so long a time is kept while a home looks at it, and each time that it asks for more. */
export const HOLD_MINUTES = 2
const NEXT_TIMES = 3

/** `guardian` chooses; `wait`: because the list had its turn, until then. */
export type HeldBy = { guardian: string; wait?: string; until?: Temporal.Instant }

/** How the picks fit together. Refuses `conferences.timeTaken` with the next free times, never saying by whom. */
export function fittedOr(cases: Case[], picks: TimePick[]): Fitted[] {
  const together = fitTogether(cases, picks)
  if ('fitted' in together) return together.fitted
  const { against, alone } = together
  // where nothing is left beside a sibling's time, that one can give way
  const next = [against, alone].map(freeTimes).find(free => free.length > 0) ?? []
  throw new Refused('conferences.timeTaken', { next: next.slice(0, NEXT_TIMES).map(({ start }) => start) })
}

/**
 * Holds all of these times or none. Gives the id of the bundle. For words that have taken the round's turn and
 * have decided that this may be chosen.
 */
export async function keepTimes(ctx: Ctx, cases: Case[], picks: TimePick[], by: HeldBy): Promise<string> {
  const fitted = fittedOr(cases, picks)
  const bundle = newId()
  const until = by.until ?? ctx.now.add({ minutes: HOLD_MINUTES })
  const rows = fitted.map(({ known, setting }) => ({
    school_id: ctx.school.id,
    id: newId(),
    bundle_id: bundle,
    round_id: known.round.id,
    meeting_id: known.meeting.meeting,
    wait_id: by.wait ?? null,
    during: rangeOf(setting.span),
    starts_wall: setting.start,
    mode: setting.mode,
    room_id: setting.room,
    interpreter_id: setting.interpreter,
    language: setting.language,
    held_at: ctx.now.toString(),
    held_by: by.guardian,
    until_at: until.toString(),
  }))
  await ctx.db.insertInto('holds').values(rows).execute()
  const claims = fitted.flatMap(({ setting }, n) =>
    setting.claims.map(claim => ({ ...claim, takenBy: rows[n]!.id })),
  )
  await writeClaims(ctx, claims, 'hold_id')
  await releaseLater(ctx, fitted[0]!.known.round.id, until)
  return bundle
}

/** Has what is over by then released at that time. */
export const releaseLater = (ctx: Ctx, round: string, until: Temporal.Instant) =>
  later(ctx, 'holds', round, Temporal.Instant.from(until))
