import { idFor } from '../platform/ids.ts'

export const OAK = 'oakgrove'
export const HARBOR = 'harborlight'

/** Schools that the demo makes; beside them somebody may found a real one. */
export const isDemo = (slug: string) => slug === OAK || slug === HARBOR

/** The id of a named person of the cast. */
export const personId = (school: string, name: string) => idFor('person', school, name)
export const partyId = (school: string, kid: string, home: number) =>
  idFor('party', school, kid, String(home))
export const groupId = (school: string, group: string) => idFor('group', school, group)
export const identityId = (school: string, name: string) => idFor('identity', school, name)

type Persona = { name: string; school: string; who: string | null; person: string | null }
const oak = (name: string, who: string): Persona => ({ name, school: OAK, who, person: personId(OAK, who) })

/** Through whose eyes the demo school can be seen. */
export const personas: Persona[] = [
  oak('head', 'ines'),
  oak('educator', 'tomas'),
  oak('colleague', 'wen'),
  oak('spanish', 'lucia'),
  oak('arabic', 'amal'),
  oak('home1', 'dana'),
  oak('home2', 'mark'),
  oak('restricted', 'victor'),
  oak('grandparent', 'rose'),
  oak('student', 'leo'),
  oak('interpreter', 'salma'),
  { name: 'outsider', school: HARBOR, who: 'joan', person: personId(HARBOR, 'joan') },
  { name: 'visitor', school: OAK, who: null, person: null },
]
