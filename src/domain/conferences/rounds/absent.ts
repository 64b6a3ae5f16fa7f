import type { Staff } from '../../people/staff.ts'
import type { RoundOfHomes } from './families.ts'

/** Somebody who is to hold so many conferences that have no time, and has no hours in the round. */
export type Absent = { one: Staff; meetings: number }

/** Without hours no plan and no family finds a time with them. */
export function absentIn({ round, meetings, staff }: RoundOfHomes): Absent[] {
  const there = new Set(round.staff.filter(({ part }) => part === 'educator').map(one => one.person_id))
  const open = meetings.filter(({ home, need, placed }) => home && need !== 'waived' && !placed)
  return staff
    .filter(one => !there.has(one.id))
    .map(one => ({ one, meetings: open.filter(({ educators }) => educators.includes(one.id)).length }))
    .filter(({ meetings }) => meetings > 0)
}
