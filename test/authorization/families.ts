import { adults } from '../../src/demo/adults.ts'
import { HARBOR, OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import { type About, isBarred, oakKids } from './actors.ts'

// The children of the school that an address may name, with their homes, conferences and people.

/** A path with its parts filled in, and what the thing at that address is about. */
export type Target = { path: string; about: About; what: string }
export type Part = { value: string; about: About; what: string }

export const NOWHERE: Part[] = [
  { value: idFor('nobody'), about: { kind: 'absent' }, what: 'an id of nothing' },
  { value: 'none', about: { kind: 'absent' }, what: 'no id' },
]
export const elsewhere = (value: string): Part => ({
  value,
  about: { kind: 'absent' },
  what: 'an id of another school',
})
export type RoundName = 'held' | 'collecting' | 'choosing'
// every kind of family once; MATRIX=full asks about every child of the school, MATRIX=small about the telling ones
const TELLING = ['leo', 'ana', 'mateo', 'noor', 'ari', 'mia', 'uma', 'finn', 'iris', 'emil-bauer']
const MOST_TELLING = ['leo', 'noor', 'ari', 'uma', 'finn', 'iris']
const asked = process.env.MATRIX === 'small' ? MOST_TELLING : TELLING
const kidsAsked = oakKids.filter(kid => process.env.MATRIX === 'full' || asked.includes(kid.name))

export const childParts: Part[] = [
  ...kidsAsked.map(kid => ({
    value: personId(OAK, kid.name),
    about: { kind: 'child', kid } as const,
    what: kid.name,
  })),
  elsewhere(personId(HARBOR, 'zoe')),
  ...NOWHERE,
]
const homeParts = kidsAsked.flatMap(kid =>
  kid.homes.map((_, n) => ({ kid, home: n + 1, what: `${kid.name}, home ${n + 1}` })),
)
// a home from which all is withheld has no conference
const meetingParts = (of: RoundName): Part[] => [
  ...homeParts
    .filter(({ kid, home }) => kid.homes[home - 1]!.some(who => !isBarred(who, kid.name)))
    .map(({ kid, home, what }) => ({
      value: idFor('meeting', roundId(of), partyId(OAK, kid.name, home)),
      about: { kind: 'home', kid, home, ...(of === 'choosing' && { alone: true as const }) } as const,
      what: of === 'held' ? what : `${what}, ${of}`,
    })),
  ...NOWHERE,
]
const WITH_TIME = ['noor', 'mia', 'emil-bauer']
const toCome = meetingParts('choosing').filter(
  ({ about }) => about.kind === 'home' && WITH_TIME.includes(about.kid.name),
)
/** What is over, and what is to come; on the pages of a round, its own. */
export function meetingsOf({ what }: Target): Part[] {
  if (what === 'collecting') return meetingParts('held').slice(0, 2)
  if (what === 'choosing') return toCome
  return what === 'held' ? meetingParts('held') : [...toCome, ...meetingParts('held')]
}
export const homesOf = ({ about }: Target): Part[] => [
  ...(about.kind === 'child'
    ? about.kid.homes.map((_, n) => ({
        value: partyId(OAK, about.kid.name, n + 1),
        about,
        what: `home ${n + 1}`,
      }))
    : []),
  ...(about.kind === 'child' && about.kid.name !== 'tess-abbott'
    ? [elsewhere(partyId(OAK, 'tess-abbott', 1))]
    : []),
  ...NOWHERE,
]

const sapling = oakKids.find(kid => kid.group === 'saplings')!

/** Who belongs to a home, and to the group. */
export function membersOf({ about, what }: Target): Part[] {
  if (about.kind === 'absent') return NOWHERE.slice(0, 1)
  if (about.kind !== 'child')
    return [
      {
        value: idFor('member', OAK, 'saplings', sapling.name),
        about: { kind: 'child', kid: sapling },
        what: sapling.name,
      },
      ...NOWHERE,
    ]
  const home = about.kid.homes[Number(what.slice(-1)) - 1] ?? []
  const staying = home.filter(who => !adults.find(({ name }) => name === who)?.left)
  return [...staying.map(name => ({ value: personId(OAK, name), about, what: name })), ...NOWHERE]
}

export const contactsOf = ({ about }: Target): Part[] => [
  ...(about.kind === 'child'
    ? [{ value: personId(OAK, about.kid.homes[0]![0]!), about, what: 'a contact' }]
    : []),
  ...NOWHERE,
]

export const familyParts: Part[] = [
  ...[...new Set(kidsAsked.flatMap(kid => kid.homes.flat().filter(who => !isBarred(who, kid.name))))].map(
    name => ({ value: personId(OAK, name), about: { kind: 'family', name } as const, what: name }),
  ),
  elsewhere(personId(HARBOR, 'hugo')),
  ...NOWHERE,
]
