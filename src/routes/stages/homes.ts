import type { RoundOfHomes } from '../../domain/conferences/rounds/families.ts'
import { goesFirst } from '../../domain/conferences/staging/rules.ts'
import type { NamedHome } from '../../domain/people/home-names.ts'

/** A home of the round; `first`: it chooses first by itself, because of several children or an interpreter. */
export type HomeOfStage = { home: NamedHome; first: boolean; named: boolean }

/** The homes of a round, as the stages see them. */
export function homesOfStages({ round, meetings, answers }: RoundOfHomes): HomeOfStage[] {
  const wanted = meetings.filter(({ need, home }) => need !== 'waived' && home)
  const needs = (id: string, own: boolean) =>
    answers.find(answer => answer.guardian === id)?.interpreter ?? own
  const ownOf = (guardian: string) =>
    wanted
      .filter(({ home }) => home!.guardians.some(one => one.id === guardian))
      .map(({ child, party, home }) => ({
        meeting: { child, party },
        guests: home!.guardians.map(one => ({ needs_interpreter: needs(one.id, one.interpreter) })),
      }))
  const homes = new Map(wanted.map(({ home }) => [home!.party, home!]))
  return [...homes.values()].map(home => ({
    home,
    first: home.guardians.some(one => goesFirst([], ownOf(one.id))),
    named: round.first.includes(home.party),
  }))
}
