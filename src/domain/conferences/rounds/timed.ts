import type { NamedGuardian } from '../../people/home-names.ts'
import { householdsOf } from '../../people/households.ts'
import type { Named } from '../../people/names.ts'
import type { RoundOfHomes } from './families.ts'

/** The people of a home, with which of their children, and whether these have a time once families know the round. */
export type TimedHome = {
  guardians: NamedGuardian[]
  children: Named[]
  /** Those of the children who have no time. */
  without: Named[]
  /** On the list of who waits; only the head is told. */
  waits: boolean
  /** One of them gave the time of one of the children back, and there is none since. */
  gaveBack: boolean
  /** Whom they meet. */
  educators: string[]
}

/** Who is to have a conference, those without a time first, then by the names of their children. */
export function timedHomesIn({ meetings }: RoundOfHomes): TimedHome[] {
  const wanted = meetings.flatMap(({ home, need, hushed, kept, cancelled_by, ...rest }) =>
    home && need !== 'waived' && !hushed ? [{ home, by: kept ? null : cancelled_by, ...rest }] : [],
  )
  return householdsOf(wanted)
    .map(group => ({
      guardians: group[0]!.home.guardians,
      children: group.map(({ home }) => home.child),
      without: group.flatMap(({ home, placed }) => (placed ? [] : [home.child])),
      waits: group.some(({ placed, waits }) => waits && !placed),
      gaveBack: group.some(({ home, by }) => home.guardians.some(({ id }) => id === by)),
      educators: group.flatMap(({ educators }) => educators),
    }))
    .sort((a, b) => Number(b.without.length > 0) - Number(a.without.length > 0))
}
