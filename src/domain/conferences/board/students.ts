import { sql } from 'kysely'
import type { Conflict } from '../booking/fit.ts'
import type { Placed } from '../schedule.ts'

/** Whether the child is to be there; a column beside the `meetings` of a query. */
export const studentWanted = sql<boolean>`coalesce(
  (select w.student from meeting_wishes w where w.meeting_id = meetings.id),
  exists (select from answers a join party_guardians g on g.guardian_id = a.guardian_id
    where a.round_id = meetings.round_id and g.party_id = meetings.party_id and a.comes and a.students_come))`.as(
  'student',
)

type Row = Pick<Placed, 'id' | 'child' | 'party' | 'booking'> & { student: boolean }

/**
 * Children who are to be with both of their homes at once, by meeting. No home is refused a time because of the
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
    held
      .filter(one => held.some(other => meets(one, other)))
      .map(one => [one.id, [{ code: 'studentElsewhere', who: one.child }]]),
  )
}
