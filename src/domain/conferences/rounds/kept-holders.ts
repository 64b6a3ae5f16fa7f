import type { NamedHome } from '../../people/home-names.ts'
import type { Staff } from '../../people/staff.ts'
import { isKeptFrom, isTold } from '../rules.ts'
import type { MeetingOfHome, RoundOfHomes } from './families.ts'

/** Somebody is to hold the conference of a home that is kept from that one; `others` of the round could hold it instead. */
export type KeptHolder = { meeting: MeetingOfHome; home: NamedHome; one: Staff; others: Staff[] }

/** All of these, for the head alone: until families know the schedule, somebody else may be chosen in silence. */
export function keptHoldersIn({ round, meetings, staff }: RoundOfHomes): KeptHolder[] {
  if (isTold(round)) return []
  const invited = new Set(round.staff.filter(({ part }) => part === 'educator').map(one => one.person_id))
  return meetings.flatMap(meeting => {
    const { home, need, child } = meeting
    if (!home || need === 'waived') return []
    const others = staff.filter(
      one => invited.has(one.id) && !one.children.includes(child) && !isKeptFrom(one, meeting),
    )
    return holdersKeptFrom(meeting, staff).map(one => ({ meeting, home, one, others }))
  })
}

/** Who of those that hold it is kept from its home, and no family of its child. */
export const holdersKeptFrom = (meeting: MeetingOfHome, staff: Staff[]): Staff[] =>
  staff.filter(
    one =>
      meeting.educators.includes(one.id) && !one.children.includes(meeting.child) && isKeptFrom(one, meeting),
  )
