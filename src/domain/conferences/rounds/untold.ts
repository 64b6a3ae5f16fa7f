import type { NamedHome } from '../../people/home-names.ts'
import type { RoundOfHomes } from './families.ts'

/** The homes that meet in the round and of which nobody gets letters: nobody there would be told. */
export const untoldIn = ({ meetings }: RoundOfHomes): NamedHome[] =>
  meetings.flatMap(({ home, need }) => {
    const untold = home && home.guardians.length > 0 && !home.guardians.some(({ told }) => told)
    return untold && need !== 'waived' ? [home] : []
  })
