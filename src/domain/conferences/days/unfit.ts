import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { guardiansNamed } from '../../people/party-names.ts'
import { WISHES } from '../booking/attendance.ts'
import { casesOf } from '../booking/case.ts'
import type { Conflict } from '../booking/fit.ts'
import { type Free, freeTimes } from '../booking/free.ts'
import { needMover } from '../booking/policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { type Booked, type Placed, placedMeetings } from '../schedule.ts'
import { unfitBecause } from './unfit-because.ts'

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
    free: nearest(freeTimes(cases[n]!), row.booking),
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

/** What the family said that it suits comes first, then what is not far from the time that it has. */
function nearest(free: Free[], { start }: Booked): Free[] {
  const far = ({ at }: Free) => Math.abs(Temporal.Instant.from(start).until(at).total('seconds'))
  const better = (a: Free, b: Free) => WISHES.indexOf(a.wish) - WISHES.indexOf(b.wish) || far(a) - far(b)
  return free
    .toSorted(better)
    .slice(0, OFFERED)
    .sort((a, b) => a.start.localeCompare(b.start))
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
