import { adults } from '../../src/demo/adults.ts'
import { groupId, HARBOR, OAK, partyId, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import { type About, isBarred, oakKids } from './actors.ts'
import { THINGS } from './things.ts'

/** A path with its parts filled in, and what the thing at that address is about. */
export type Target = { path: string; about: About; what: string }
type Part = { value: string; about: About; what: string }

const NOWHERE: Part[] = [
  { value: idFor('nobody'), about: { kind: 'absent' }, what: 'an id of nothing' },
  { value: 'none', about: { kind: 'absent' }, what: 'no id' },
]
const elsewhere = (value: string): Part => ({
  value,
  about: { kind: 'absent' },
  what: 'an id of another school',
})
const round = (name: 'held' | 'collecting'): Part => ({
  value: roundId(name),
  about: { kind: 'nothing' },
  what: name,
})

// every kind of family once; MATRIX=full asks about every child of the school, MATRIX=small about the telling ones
const TELLING = ['leo', 'ana', 'mateo', 'noor', 'ari', 'mia', 'uma', 'finn', 'iris', 'emil-bauer']
const MOST_TELLING = ['leo', 'noor', 'ari', 'uma', 'finn', 'iris']
const asked = process.env.MATRIX === 'small' ? MOST_TELLING : TELLING
const kidsAsked = oakKids.filter(kid => process.env.MATRIX === 'full' || asked.includes(kid.name))

const childParts: Part[] = [
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
const meetingParts = (of: 'held' | 'collecting'): Part[] => [
  ...homeParts
    .filter(({ kid, home }) => kid.homes[home - 1]!.some(who => !isBarred(who, kid.name)))
    .map(({ kid, home, what }) => ({
      value: idFor('meeting', roundId(of), partyId(OAK, kid.name, home)),
      about: { kind: 'home', kid, home } as const,
      what,
    })),
  ...NOWHERE,
]
const adultParts: Part[] = [
  ...adults.map(({ name }) => ({
    value: personId(OAK, name),
    about: { kind: 'adult', name } as const,
    what: name,
  })),
  elsewhere(personId(HARBOR, 'hugo')),
  ...NOWHERE,
]

const homesOf = ({ about }: Target): Part[] => [
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

const rolesOf = ({ about }: Target): Part[] => [
  ...(about.kind === 'adult'
    ? adults
        .find(adult => adult.name === about.name)!
        .roles.map(role => ({ value: idFor('membership', OAK, about.name, role), about, what: role }))
    : []),
  ...NOWHERE,
]

const always = (given: Part[]) => () => given

/** A thing of which the school has one; in the other round it is none. */
const thing =
  (name: keyof typeof THINGS, about: About, round?: string) =>
  ({ what }: Target): Part[] => [
    ...(round && what !== round ? [] : [{ value: THINGS[name], about, what: `a ${name}` }]),
    ...NOWHERE,
  ]

const familyParts: Part[] = [
  ...[...new Set(kidsAsked.flatMap(kid => kid.homes.flat().filter(who => !isBarred(who, kid.name))))].map(
    name => ({ value: personId(OAK, name), about: { kind: 'family', name } as const, what: name }),
  ),
  elsewhere(personId(HARBOR, 'hugo')),
  ...NOWHERE,
]

/** The things that a part of a path may name, given those before it. */
const parts: Record<string, (before: Target) => Part[]> = {
  child: always(childParts),
  family: always(familyParts),
  import: thing('import', { kind: 'nothing' }),
  plan: thing('plan', { kind: 'nothing' }, 'collecting'),
  move: thing('move', { kind: 'nothing' }, 'held'),
  notice: thing('notice', { kind: 'nothing' }),
  change: thing('change', { kind: 'day', name: 'wen' }),
  person: always(adultParts),
  guardian: always(adultParts),
  educator: always([
    ...['ines', 'tomas', 'wen'].map(name => ({
      value: personId(OAK, name),
      about: { kind: 'day', name } as const,
      what: name,
    })),
    elsewhere(personId(HARBOR, 'joan')),
    ...NOWHERE,
  ]),
  round: always([round('held'), round('collecting'), ...NOWHERE]),
  meeting: before => (before.what === 'collecting' ? meetingParts('held').slice(0, 2) : meetingParts('held')),
  home: homesOf,
  role: rolesOf,
  group: always([
    { value: groupId(OAK, 'saplings'), about: { kind: 'nothing' }, what: 'saplings' },
    elsewhere(groupId(HARBOR, 'saplings')),
    ...NOWHERE,
  ]),
}

/** Every way to fill in the parts of this path; a second part of a kind that tells more decides what it is about. */
export function targetsOf(path: string): Target[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(match => match[1]!)
  return names.reduce<Target[]>(
    (targets, name) =>
      targets.flatMap(target => (parts[name]?.(target) ?? NOWHERE).map(part => filled(target, name, part))),
    [{ path, about: { kind: 'nothing' }, what: '' }],
  )
}

function filled(target: Target, name: string, part: Part): Target {
  // a meeting of the one round is no meeting of the other
  const elsewhereInSchool = name === 'meeting' && target.what === 'collecting'
  const absent = target.about.kind === 'absent' || part.about.kind === 'absent' || elsewhereInSchool
  const about: About = absent ? { kind: 'absent' } : part.about.kind === 'nothing' ? target.about : part.about
  return {
    path: target.path.replace(`:${name}`, part.value),
    about,
    what: [target.what, part.what].filter(Boolean).join(' / '),
  }
}
