import type { Named } from '../../people/names.ts'
import { isSameLanguage } from '../../people/speech.ts'
import { interprets } from '../../people/staff.ts'
import type { RoundOfHomes } from './families.ts'

/** A language for which a home needs somebody and nobody of the round is there: for which children, and who could be asked. */
export type Unspoken = { language: string; children: Named[]; speakers: Named[] }

/** The languages for which a round has no interpreter yet though a home that meets needs one, the most wanted first. */
export function unspokenIn({ round, meetings, answers, staff }: RoundOfHomes): Unspoken[] {
  const inRound = new Set(round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id))
  const able = (language: string, child: string) =>
    staff.filter(
      one =>
        interprets(one) &&
        !one.interpretsNot.includes(child) &&
        one.languages.some(spoken => isSameLanguage(spoken, language)),
    )
  const found = new Map<string, Unspoken>()
  for (const { home, need, kept } of meetings) {
    if (!home || need === 'waived') continue
    for (const guardian of home.guardians) {
      // what a home that is kept from the reader answered is not told by what it would need
      const answer = kept ? undefined : answers.find(heard => heard.guardian === guardian.id)
      const language = guardian.spoken_language
      const speakers = able(language, home.child.id)
      const needs = answer?.comes !== false && (guardian.interpreter || answer?.interpreter)
      if (!needs || speakers.some(one => inRound.has(one.id))) continue
      const one = found.get(language) ?? { language, children: [], speakers }
      if (!one.children.some(child => child.id === home.child.id)) one.children.push(home.child)
      found.set(language, one)
    }
  }
  return [...found.values()].sort(
    (a, b) => b.children.length - a.children.length || a.language.localeCompare(b.language),
  )
}
