import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Refused } from '../../../platform/refusal.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { casesOf } from '../booking-case.ts'
import type { Conflict } from '../booking-fit.ts'
import { type Free, freeTimes } from '../booking-free.ts'
import { needMover } from '../booking-policy.ts'
import { type RoundView, roundFor } from '../rounds.ts'
import { isTold } from '../rules.ts'
import { type Booked, type Placed, placedMeetings } from '../schedule.ts'
import { unfitBecause } from './unfit-rules.ts'

const OFFERED = 3

/** A meeting that is booked where it no longer fits: why, what could be instead, and what was decided already. */
export type Unfit = Placed & {
  booking: Booked
  home: string[]
  why: Conflict[]
  free: Free[]
  /** Kept where it is all the same. */
  kept: boolean
  asked_at: string | null
}
export type UnfitView = { round: RoundView; unfit: Unfit[]; names: Map<string, Named> }

/** All of a round, for the head, the soonest first. A change of hours deletes none of them: here they are named. */
export async function unfitFor(ctx: Ctx, id: string): Promise<UnfitView> {
  needMover(ctx)
  const round = await roundFor(ctx, id)
  const rows = (await rowsOf(ctx, id)).flatMap(row => {
    const why = unfitBecause(round, row, ctx.now)
    return row.booking && why.length > 0 ? [{ ...row, booking: row.booking, why }] : []
  })
  const cases = rows.length > 0 ? await casesOf(ctx, round, rows, 'school') : []
  const unfit = rows.map(({ decided, ...row }, n) => ({
    ...row,
    free: freeTimes(cases[n]!).slice(0, OFFERED),
    kept: decided?.kept ?? false,
    asked_at: decided?.asked_at ?? null,
  }))
  const people = unfit.flatMap(({ child, educators, why }) => [
    child,
    ...educators,
    ...why.map(({ who }) => who ?? null),
  ])
  return { round, unfit: unfit.sort(bySoonest), names: await namesOf(ctx, people) }
}

const bySoonest = (a: Unfit, b: Unfit) =>
  Number(a.kept) - Number(b.kept) || a.booking.start.localeCompare(b.booking.start)

const rowsOf = (ctx: Ctx, round: string) =>
  placedMeetings(ctx)
    .select(guardiansNamed(ctx, 'meetings.party_id').as('home'))
    .select(eb =>
      jsonObjectFrom(
        eb
          .selectFrom('unfit_times as u')
          .innerJoin('bookings as now', join =>
            join.onRef('now.id', '=', 'u.booking_id').onRef('now.starts_wall', '=', 'u.starts_wall'),
          )
          .whereRef('now.meeting_id', '=', 'meetings.id')
          .where('now.cancelled_at', 'is', null)
          .select([sql<boolean>`u.kept_at is not null`.as('kept'), 'u.asked_at']),
      ).as('decided'),
    )
    .where('meetings.round_id', '=', round)
    .execute()

/** Keeps a meeting where it is although it no longer fits. For this start: moved, it is asked again. Only the head. */
export async function keepTime(ctx: Ctx, round: string, meeting: string): Promise<void> {
  const { booking } = await unfitMeeting(ctx, round, meeting)
  await decide(ctx, booking, { kept_at: ctx.now.toString(), kept_by: found(actorId(ctx)) })
}

/**
 * Asks the family to choose another time; until it has, it keeps the one that it has. Refuses
 * `conferences.notTold` while families do not know the schedule, and `conferences.locked`.
 */
export async function askForAnother(ctx: Ctx, round: string, meeting: string): Promise<void> {
  const { booking, view } = await unfitMeeting(ctx, round, meeting)
  if (!isTold(view)) throw new Refused('conferences.notTold')
  if (booking.locked) throw new Refused('conferences.locked')
  await decide(ctx, booking, { asked_at: ctx.now.toString(), asked_by: found(actorId(ctx)) })
  await announce(ctx, 'timeNoLongerFits', { round, booking: booking.id })
}

async function unfitMeeting(ctx: Ctx, round: string, meeting: string) {
  needMover(ctx)
  const view = await roundFor(ctx, round)
  const placed = await placedMeetings(ctx)
    .where('meetings.round_id', '=', round)
    .where('meetings.id', '=', meeting)
    .executeTakeFirst()
  const known = found(placed, 'meeting')
  if (unfitBecause(view, known, ctx.now).length === 0) throw new Refused('conferences.fitsAgain')
  return { view, booking: found(known.booking) }
}

type Decided = { kept_at: string; kept_by: string } | { asked_at: string; asked_by: string }

async function decide(ctx: Ctx, { id, starts_wall }: Booked, decided: Decided) {
  const none = { kept_at: null, kept_by: null, asked_at: null, asked_by: null }
  await ctx.db
    .insertInto('unfit_times')
    .values({ school_id: ctx.school.id, booking_id: id, starts_wall, ...none, ...decided })
    .onConflict(conflict => conflict.columns(['school_id', 'booking_id', 'starts_wall']).doUpdateSet(decided))
    .execute()
}
