import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { isHead } from '../../people/policy.ts'
import type { Conflict } from '../booking/fit.ts'
import type { Placed } from '../schedule.ts'

const wantedIn = (meetings: string) => sql<boolean>`coalesce(
  (select w.student from meeting_wishes w where w.meeting_id = ${sql.ref(`${meetings}.id`)}),
  exists (select from answers a join party_guardians g on g.guardian_id = a.guardian_id
    where a.round_id = ${sql.ref(`${meetings}.round_id`)} and g.party_id = ${sql.ref(`${meetings}.party_id`)}
      and a.comes and a.students_come))`

/** Whether the child is to be there; a column beside the `meetings` of a query. */
export const studentWanted = wantedIn('meetings').as('student')

/** Whether the child is to be in a conference of another round then; likewise, and for the head only. */
export const inOtherRounds = (ctx: Ctx) =>
  (isHead(ctx)
    ? sql<boolean>`exists (select from parties lives join meetings beside on beside.party_id = lives.id
          join bookings other on other.meeting_id = beside.id join bookings mine on mine.during && other.during
          where lives.child_id = meetings.child_id and beside.round_id <> meetings.round_id
            and mine.meeting_id = meetings.id and mine.cancelled_at is null and other.cancelled_at is null
            and ${wantedIn('beside')})`
    : sql<boolean>`false`
  ).as('inRounds')

type Row = Pick<Placed, 'id' | 'child' | 'party' | 'booking'> & { student: boolean; inRounds: boolean }

/**
 * Children who are to be with both of their homes at once, or in two rounds, by meeting. No home is refused a time because of the
 * other, so the head is told. For the head only: to anybody else it would show one home the other.
 */
export function studentsElsewhere(rows: Row[]): Map<string, Conflict[]> {
  const held = rows.filter(row => row.student && row.booking)
  const meets = (one: Row, other: Row) =>
    one.child === other.child &&
    one.party !== other.party &&
    one.booking!.start < other.booking!.end &&
    other.booking!.start < one.booking!.end
  return new Map(
    held.map(one => {
      const conflicts: Conflict[] = []
      if (held.some(other => meets(one, other))) conflicts.push({ code: 'studentElsewhere', who: one.child })
      if (one.inRounds) conflicts.push({ code: 'studentInRound', who: one.child })
      return [one.id, conflicts]
    }),
  )
}
