import { adults } from './adults.ts'
import { type Kid, kids, neighbours } from './cast.ts'
import { OAK, partyId, personId } from './personas.ts'

export type DemoMeeting = {
  child: string
  party: string
  guardians: string[]
  educator: string
  /** Without a person: one is still to be found. */
  interpreter: { person: string | null; language: string } | null
}

const LEADS = { seedlings: 'ines', saplings: 'tomas', canopy: 'wen' } as const

/** Every child with each of its homes and the lead of its group; a home from which all is withheld has none. */
export function demoMeetings(): DemoMeeting[] {
  const named = kids.map((kid): Kid => kid)
  return [...named, ...neighbourKids()].flatMap(kid =>
    kid.homes.flatMap((home, n) => {
      const guardians = home.filter(who => isHere(who) && !(kid.name === 'uma' && who === 'victor'))
      if (guardians.length === 0) return []
      const person = (who: string) => personId(OAK, who)
      return [
        {
          child: person(kid.name),
          party: partyId(OAK, kid.name, n + 1),
          guardians: guardians.map(person),
          educator: person(LEADS[kid.group]),
          interpreter: interpreterFor(home),
        },
      ]
    }),
  )
}

const INTERPRETERS: Record<string, string> = { ar: 'salma', vi: 'linh' }

/** Who interprets for this home, where somebody of it asks for that. */
function interpreterFor(home: string[]): DemoMeeting['interpreter'] {
  const language = adults.find(adult => home.includes(adult.name) && adult.interpreter)?.spoken
  const who = language && INTERPRETERS[language]
  return who ? { person: personId(OAK, who), language } : null
}

const isHere = (who: string) => !adults.find(adult => adult.name === who)?.left

/** The children of the ordinary families, as the seed makes them. */
export function neighbourKids(): Kid[] {
  return neighbours.flatMap(({ family, adults: names, children }) =>
    children.map(
      ([given, age]): Kid => ({
        name: `${given}-${family}`.toLowerCase(),
        given,
        family,
        age,
        group: age <= 6 ? 'seedlings' : age <= 8 ? 'saplings' : 'canopy',
        homes: [names.map(name => `${name}-${family}`.toLowerCase())],
      }),
    ),
  )
}
