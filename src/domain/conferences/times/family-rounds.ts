import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import { prepared } from '../../../platform/prepared.ts'
import { partiesGuardedBy } from '../../people/guarded.ts'
import { needPerson } from '../../people/policy.ts'
import { type Standing, type StateEntry, standingAt } from '../rules.ts'
import { instant } from '../schedule.ts'
import type { Mode } from '../tables.ts'

export type FamilyMeeting = {
  meeting: string
  round: { id: string; name: string; state: Standing; answers_until: string }
  child: string
  educators: string[]
  /** When this guardian last said its times, if ever. */
  answered_at: string | null
  /** Shown only from publication on. */
  booking: { start: string; end: string; mode: Mode; room: string | null; interpreter: boolean } | null
}

/**
 * What a guardian's first page says of conferences, in one statement: the meetings of its parties in rounds
 * that are open or whose time has not passed, the soonest first. Nothing of anybody else's.
 */
export async function familyMeetingsFor(ctx: Ctx): Promise<FamilyMeeting[]> {
  const rows = await meetingsOfMine(ctx, { guardian: needPerson(ctx).id })
  const meetings = rows.map(({ states, booking, id, name, answers_until, ...row }) => {
    const state = standingAt(states, ctx.now)
    const known = state === 'published' || state === 'closed'
    return { ...row, round: { id, name, answers_until, state }, booking: known ? booking : null }
  })
  return meetings.filter(meeting => isAhead(ctx, meeting)).sort(bySoonest)
}

/** Families hear of a round once they were asked; what is over leaves the first page. */
function isAhead(ctx: Ctx, { round, booking }: FamilyMeeting): boolean {
  if (booking) return Temporal.Instant.compare(Temporal.Instant.from(booking.end), ctx.now) > 0
  return round.state !== 'draft' && round.state !== 'closed'
}

const bySoonest = (a: FamilyMeeting, b: FamilyMeeting) =>
  (a.booking?.start ?? '9').localeCompare(b.booking?.start ?? '9') || a.meeting.localeCompare(b.meeting)

const statesOfRound = sql<StateEntry[]>`coalesce((select jsonb_agg(to_jsonb(s)) from round_states s
  where s.round_id = rounds.id), '[]')`.as('states')

const educatorsOfMeeting = sql<string[]>`array(select e.educator_id::text from meeting_educators e
  where e.meeting_id = meetings.id order by e.educator_id)`.as('educators')

const meetingsOfMine = prepared((ctx, { guardian }: { guardian: string }) =>
  ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .leftJoin('answers', join =>
      join.onRef('answers.round_id', '=', 'rounds.id').on('answers.guardian_id', '=', guardian),
    )
    .where('meetings.need', '!=', 'waived')
    .where('meetings.party_id', 'in', partiesGuardedBy(ctx, guardian, 'conference'))
    .select(['meetings.id as meeting', 'meetings.child_id as child', 'answers.answered_at'])
    .select(['rounds.id', 'rounds.name', 'rounds.answers_until', statesOfRound, educatorsOfMeeting])
    .select(eb => [
      jsonObjectFrom(
        eb
          .selectFrom('bookings as b')
          .leftJoin('rooms', 'rooms.id', 'b.room_id')
          .whereRef('b.meeting_id', '=', 'meetings.id')
          .where('b.cancelled_at', 'is', null)
          .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end'), 'b.mode'])
          .select(['rooms.name as room', sql<boolean>`b.interpreter_id is not null`.as('interpreter')]),
      ).as('booking'),
    ]),
)
