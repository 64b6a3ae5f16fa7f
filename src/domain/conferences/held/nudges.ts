import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { Forbidden, found, Refused } from '../../../platform/refusal.ts'
import { isTold } from '../rules.ts'
import { whyNotChosen } from '../staging/rules.ts'
import { noteAsked } from './asked.ts'
import { type TrackedHome, trackingFor } from './tracking.ts'

/**
 * Asks homes without a time to choose one: this one, or all whom the reader may ask. Gives how many people are
 * asked. Whoever was asked within two days is left out, and of all who gave a time back. Refuses `conferences.nudgeTooEarly` before all
 * families may choose, `rounds.closed`, `conferences.nobodyToNudge`, and `conferences.nudgedLately` with the next instant.
 */
export async function nudgeHomes(ctx: Ctx, round: string, meeting?: string): Promise<number> {
  await ctx.db.selectFrom('rounds').select('id').where('id', '=', round).forUpdate().execute()
  const tracking = await trackingFor(ctx, round)
  if (tracking.round.state === 'closed') throw new Refused('rounds.closed')
  if (!isTold(tracking.round) || whyNotChosen(tracking.round.stages, false, ctx.now))
    throw new Refused('conferences.nudgeTooEarly')
  const homes = meeting
    ? [homeOf(tracking.homes, meeting)]
    : tracking.homes.filter(home => home.mayNudge && !home.gaveBack)
  if (homes.length === 0 || homes.every(home => !home.mayNudge))
    throw new Refused('conferences.nobodyToNudge')
  const guardians = [...new Set(homes.flatMap(home => home.reached))].sort()
  if (guardians.length === 0) throw new Refused('conferences.nudgedLately', { until: nextOf(homes) })
  await noteAsked(ctx, round, guardians, found(actorId(ctx)))
  await announce(ctx, 'timeNudged', { round, guardians })
  return guardians.length
}

function homeOf(homes: TrackedHome[], meeting: string): TrackedHome {
  const home = found(
    homes.find(one => one.meeting === meeting),
    'meeting',
  )
  if (!home.isHolder) throw new Forbidden('meeting')
  return home
}

/** The first instant at which somebody of these may be asked again. */
const nextOf = (homes: TrackedHome[]) =>
  Temporal.Instant.from(found(homes.flatMap(home => home.restsUntil ?? []).sort()[0]))

/** A home that is still without a time in a round in which it can choose one. */
export type OpenHome = { round: string; child: string; party: string }

/** The homes of these rounds that wait for a time. For words that have decided who is told. */
export async function openHomesIn(ctx: Ctx, rounds: string[]): Promise<OpenHome[]> {
  if (rounds.length === 0) return []
  return ctx.db
    .selectFrom('meetings')
    .where('meetings.round_id', 'in', rounds)
    .where('meetings.need', '!=', 'waived')
    .where(
      sql<boolean>`not exists (select from bookings b where b.meeting_id = meetings.id and b.cancelled_at is null)`,
    )
    .where(
      sql<boolean>`not exists (select from booking_ends e join bookings b on b.id = e.booking_id
        where b.meeting_id = meetings.id and e.went = 'held')`,
    )
    .where(
      sql<boolean>`not exists (select from round_states s where s.round_id = meetings.round_id
        and s.state = 'closed' and s.effective_at <= ${ctx.now.toString()})`,
    )
    .select(['meetings.round_id as round', 'meetings.child_id as child', 'meetings.party_id as party'])
    .execute()
}
