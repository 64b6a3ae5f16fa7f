import { adults } from '../../src/demo/adults.ts'
import { type Kid, kids } from '../../src/demo/cast.ts'
import { harborAdults, harborKids } from '../../src/demo/harbor.ts'
import { neighbourKids } from '../../src/demo/meetings.ts'
import { HARBOR, OAK, partyId, personId } from '../../src/demo/personas.ts'

// Who is what to whom, told from the cast alone: nothing here asks the code that is being tested.

export const COLUMNS = [
  'head',
  'lead',
  'staff',
  'own',
  'other',
  'barred',
  'stranger',
  'student',
  'interp',
  'abroad',
  'visitor',
] as const
export type Column = (typeof COLUMNS)[number]

export type Actor = { name: string; school: string } | null
const LEADS: Record<string, Kid['group']> = {
  ines: 'seedlings',
  tomas: 'saplings',
  wen: 'canopy',
  pia: 'saplings',
}
const STAFF = ['ines', 'tomas', 'wen', 'pia']

// who stands to everything as another of the cast does; MATRIX=full asks as them too
const LIKE_OTHERS = ['karim', 'sam', 'rosa', 'jonas-bauer']
const LIKE_MANY = [...LIKE_OTHERS, 'linh', 'lucia', 'petra', 'june', 'huong', 'ari', 'uma', 'nell-abbott']
const unasked = { full: [], small: LIKE_MANY }[process.env.MATRIX ?? ''] ?? LIKE_OTHERS
const asked = (name: string) => !unasked.includes(name)

export const actors: Actor[] = [
  ...[...adults.map(adult => adult.name), 'leo', 'ari', 'uma', 'nell-abbott', 'jonas-bauer']
    .filter(asked)
    .map(name => ({ name, school: OAK })),
  ...[...harborAdults.map(adult => adult.name), 'zoe'].map(name => ({ name, school: HARBOR })),
  null,
]

// what is not there is there for nobody: one of each kind asks for it; MATRIX=full asks as all
const FOR_ALL = ['ines', 'tomas', 'salma', 'dana', 'leo', 'joan']

/** Who asks for what is about this. */
export const askersOf = ({ kind }: About): Actor[] =>
  kind !== 'absent' || process.env.MATRIX === 'full'
    ? actors
    : actors.filter(actor => !actor || FOR_ALL.includes(actor.name))

export const oakKids: Kid[] = [...kids, ...neighbourKids()]

export const kidNamed = (name: string): Kid => oakKids.find(kid => kid.name === name)!

/** Victor may know nothing of Uma; that is the one order of the cast. */
export const isBarred = (who: string, kid: string) => who === 'victor' && kid === 'uma'
const hasLeft = (who: string) => adults.find(adult => adult.name === who)?.left !== undefined

/** What a thing of the school is about, as far as it decides who may see it. */
export type About =
  | { kind: 'nothing' }
  | { kind: 'child'; kid: Kid }
  | { kind: 'home'; kid: Kid; home: number /** Nobody interprets there. */; alone?: true }
  | { kind: 'adult'; name: string }
  /** What a guardian said to the school, as staff write it down: for the head, and for whoever meets that family. */
  | { kind: 'family'; name: string }
  /** The day of an educator: nobody's business but that one's and the head's. */
  | { kind: 'day'; name: string }
  | { kind: 'absent' }

/** The columns of the table in which this actor stands to the thing. Several roles give several. */
export function columnsOf(actor: Actor, about: About): Column[] {
  if (!actor) return ['visitor']
  if (actor.school !== OAK || hasLeft(actor.name)) return ['abroad']
  const columns: Column[] = []
  if (actor.name === 'ines') columns.push('head')
  if (STAFF.includes(actor.name)) columns.push(staffColumn(actor.name, about))
  if (isInterpreter(actor.name)) columns.push(interprets(actor.name, about) ? 'interp' : 'stranger')
  if (oakKids.some(kid => kid.name === actor.name)) columns.push(studentColumn(actor.name, about))
  if (isFamily(actor.name)) columns.push(familyColumn(actor.name, about))
  return columns
}

export const isStaffOfSchool = (actor: Actor) => actor?.school === OAK && STAFF.includes(actor.name)
export const isAideOf = (actor: Actor, kid: Kid) => actor?.name === 'pia' && LEADS.pia === kid.group

/** An aide looks after the children of a group, but holds no conferences. */
function staffColumn(who: string, about: About): Column {
  if (about.kind === 'adult')
    return STAFF.includes(about.name) || looksAfter(who, about.name) ? 'lead' : 'staff'
  if (about.kind === 'day') return about.name === who ? 'lead' : 'staff'
  if (about.kind === 'child') return LEADS[who] === about.kid.group ? 'lead' : 'staff'
  if (about.kind === 'family' && about.name === who) return 'stranger'
  if (who === 'pia') return 'staff'
  if (about.kind === 'family') return meets(who, about.name) ? 'lead' : 'staff'
  return about.kind !== 'home' || LEADS[who] === about.kid.group ? 'lead' : 'staff'
}

/** In charge of a child of whom the other is a guardian or contact; one's own family is no work of the school's. */
const looksAfter = (who: string, other: string) =>
  oakKids.some(kid => {
    const family = kid.homes.flat()
    const known = [...family, ...(kid.emergency ?? []), ...(kid.pickup ?? [])]
    return known.includes(other) && LEADS[who] === kid.group && !family.includes(who)
  })

/** Holds the conference of a child of whom the other may know, and which is no child of one's own. */
const meets = (who: string, other: string) =>
  oakKids.some(kid => {
    const family = kid.homes.flat()
    return (
      LEADS[who] === kid.group &&
      family.includes(other) &&
      !isBarred(other, kid.name) &&
      !family.includes(who)
    )
  })

const INTERPRETED: Record<string, string[]> = { salma: ['noor', 'sami'], linh: ['mai'] }
const interprets = (who: string, about: About) =>
  about.kind === 'nothing' ||
  (about.kind === 'home' && !about.alone && INTERPRETED[who]!.includes(about.kid.name))
const isInterpreter = (who: string) => ['salma', 'linh'].includes(who)
const isFamily = (who: string) =>
  who === 'rose' || oakKids.some(kid => kid.homes.flat().includes(who)) || who === 'gil'
const studentColumn = (who: string, about: About): Column =>
  about.kind === 'adult' ||
  about.kind === 'family' ||
  about.kind === 'day' ||
  (about.kind !== 'nothing' && 'kid' in about && about.kid.name !== who)
    ? 'stranger'
    : 'student'

function familyColumn(who: string, about: About): Column {
  if (about.kind === 'nothing') return who === 'rose' ? 'stranger' : 'own'
  if (about.kind === 'adult') return about.name === who ? 'own' : 'stranger'
  if (about.kind === 'absent' || about.kind === 'day' || about.kind === 'family') return 'stranger'
  if (isBarred(who, about.kid.name)) return 'barred'
  const homes = about.kid.homes.flatMap((home, n) => (home.includes(who) ? [n + 1] : []))
  if (homes.length === 0) return 'stranger'
  return about.kind === 'child' || homes.includes(about.home) ? 'own' : 'other'
}

/** Strings by which a person or a home would be recognised: ids, full names, mail addresses, telephone numbers. */
export type Canary = { text: string; of: string }

export function canaries(): Canary[] {
  const people = [
    ...adults.map(adult => ({ ...adult, school: OAK })),
    ...harborAdults.map(adult => ({ ...adult, school: HARBOR })),
  ]
  const grown = people.flatMap(({ name, given, family, mail, phone, school }) =>
    [personId(school, name), `${given} ${family}`, mail, phone]
      .filter(text => text !== undefined)
      .map(text => ({ text, of: `${school}/${name}` })),
  )
  const young = [
    ...oakKids.map(kid => ({ kid, school: OAK })),
    ...harborKids.map(kid => ({ kid, school: HARBOR })),
  ].flatMap(({ kid, school }) => [
    { text: personId(school, kid.name), of: `${school}/${kid.name}` },
    { text: `${kid.use ?? kid.given} ${kid.family}`, of: `${school}/${kid.name}` },
    ...kid.homes.map((_, n) => ({
      text: partyId(school, kid.name, n + 1),
      of: `${school}/${kid.name}#${n + 1}`,
    })),
  ])
  return [...grown, ...young, { text: 'order 2231', of: 'the order' }]
}

/** Whether this actor may ever be shown that person, home or order. */
export function mayMeet(actor: Actor, of: string): boolean {
  if (!actor) return false
  const [school, rest = ''] = of.split('/')
  if (of === 'the order') return actor.name === 'ines'
  if (school !== actor.school) return false
  if (actor.school !== OAK) return true
  if (hasLeft(actor.name)) return false
  if (STAFF.includes(actor.name)) return true
  const [name = '', home] = rest.split('#')
  if (name === actor.name || STAFF.includes(name)) return true
  return oakKids.some(
    kid => sharesHome(actor.name, kid, name, home) || isInterpretedBy(actor.name, kid, name),
  )
}

/** A family knows who interprets for it. */
const isInterpretedBy = (who: string, kid: Kid, name: string) =>
  INTERPRETED[name]?.includes(kid.name) === true && kid.homes.flat().includes(who)

/** The child of a home of this actor, that home, and who else is in it. */
function sharesHome(who: string, kid: Kid, name: string, home?: string): boolean {
  if (isBarred(who, kid.name)) return false
  if (kid.name === who) return kid.homes.some((_, n) => kid.name === name && home === String(n + 1))
  return kid.homes.some((adultsOf, n) => {
    if (!adultsOf.includes(who)) return false
    if (n === 0 && [...(kid.emergency ?? []), ...(kid.pickup ?? [])].includes(name)) return true
    return name === kid.name ? home === undefined || home === String(n + 1) : adultsOf.includes(name)
  })
}
