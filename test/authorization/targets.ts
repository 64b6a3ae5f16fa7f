import { adults } from '../../src/demo/adults.ts'
import { groupId, HARBOR, OAK, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { idFor } from '../../src/platform/ids.ts'
import { type About, kidNamed } from './actors.ts'
import {
  childParts,
  contactsOf,
  elsewhere,
  familyParts,
  homesOf,
  meetingsOf,
  membersOf,
  NOWHERE,
  type Part,
  type RoundName,
  type Target,
} from './families.ts'
import { GOALS } from './goal-things.ts'
import { SEEN } from './seen-things.ts'
import { TALK, TALKING } from './talks.ts'
import { THINGS } from './things.ts'
import { VOICE } from './voice-things.ts'

const round = (name: RoundName): Part => ({
  value: roundId(name),
  about: { kind: 'nothing' },
  what: name,
})

const adultParts: Part[] = [
  ...adults.map(({ name }) => ({
    value: personId(OAK, name),
    about: { kind: 'adult', name } as const,
    what: name,
  })),
  elsewhere(personId(HARBOR, 'hugo')),
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
const mai: About = { kind: 'child', kid: kidNamed('mai') }
const nothing: About = { kind: 'nothing' }
/** What is of the group that Tomas leads: his, and the head's. */
const ofTomas: About = { kind: 'day', name: 'tomas' }
const noorsHome: About = { kind: 'home', kid: kidNamed('noor'), home: 1, alone: true }

/** A thing of which the school has one; in the other round it is none. */
const thing =
  (name: keyof typeof THINGS, about: About, round?: string) =>
  ({ what }: Target): Part[] => [
    ...(round && what !== round ? [] : [{ value: THINGS[name], about, what: `a ${name}` }]),
    ...NOWHERE,
  ]

/** A part of the one conference that is under way. */
const inTalk =
  (value: string, of: string) =>
  ({ what }: Target): Part[] => [
    ...(what === of ? [{ value, about: { kind: 'nothing' } as const, what: 'a part of a talk' }] : []),
    ...NOWHERE,
  ]

/** A family chooses where times are given or to be had; while it says what suits, there is nothing to choose. */
function roundsOf({ path }: Target): Part[] {
  const collecting = round('collecting')
  const unopened: Part = { ...collecting, about: { kind: 'absent' } }
  const chosen = /:round\/booking(?!\/wait)/.test(path)
  return [round('held'), chosen ? unopened : collecting, round('choosing'), ...NOWHERE]
}

/** A photo was shown at one of the conferences. */
function talksOf(target: Target): Part[] {
  const all = meetingsOf(target)
  if (!target.path.includes('/preparation/photo')) return all
  return all.filter(({ about, what }) => about.kind === 'absent' || what === TALKING)
}

/** The things that a part of a path may name, given those before it. */
const parts: Record<string, (before: Target) => Part[]> = {
  child: always(childParts),
  family: always(familyParts),
  import: thing('import', { kind: 'nothing' }),
  plan: thing('plan', { kind: 'nothing' }, 'collecting'),
  move: thing('move', { kind: 'nothing' }, 'held'),
  notice: thing('notice', { kind: 'nothing' }),
  act: thing('act', { kind: 'nothing' }, 'collecting'),
  wait: thing('wait', { kind: 'nothing' }, 'choosing'),
  request: thing('request', { kind: 'child', kid: kidNamed('mia') }),
  circumstance: thing('circumstance', { kind: 'home', kid: kidNamed('ari'), home: 1, alone: true }),
  said: always([{ value: VOICE.said, about: noorsHome, what: 'what home says' }, ...NOWHERE]),
  checkIn: always([{ value: VOICE.checkIn, about: noorsHome, what: 'a check-in' }, ...NOWHERE]),
  place: always([{ value: '0', about: { kind: 'nothing' }, what: 'the first question' }, ...NOWHERE]),
  goal: always([
    { value: GOALS.goal, about: { kind: 'child', kid: kidNamed('ari') }, what: 'a goal' },
    ...NOWHERE,
  ]),
  milestone: always([
    { value: GOALS.milestone, about: { kind: 'nothing' }, what: 'a milestone' },
    ...NOWHERE,
  ]),
  action: always([
    { value: GOALS.action, about: { kind: 'child', kid: kidNamed('ari') }, what: 'an action' },
    ...NOWHERE,
  ]),
  support: always([
    { value: GOALS.support, about: { kind: 'child', kid: kidNamed('ari') }, what: 'a need' },
    ...NOWHERE,
  ]),
  strategy: always([
    { value: GOALS.strategy, about: { kind: 'nothing' }, what: 'a plan for it' },
    ...NOWHERE,
  ]),
  suspicion: thing('suspicion', { kind: 'home', kid: kidNamed('ari'), home: 1, alone: true }),
  observation: always([{ value: SEEN.observation, about: mai, what: 'an observation' }, ...NOWHERE]),
  update: always([{ value: SEEN.update, about: mai, what: 'an update' }, ...NOWHERE]),
  area: always([{ value: SEEN.area, about: { kind: 'nothing' }, what: 'an area' }, ...NOWHERE]),
  feed: thing('feed', { kind: 'adult', name: 'amal' }),
  restriction: thing('restriction', { kind: 'child', kid: kidNamed('uma') }, 'uma'),
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
  round: roundsOf,
  item: inTalk(TALK.item, TALKING),
  words: inTalk(TALK.words, `${TALKING} / a part of a talk`),
  meeting: talksOf,
  home: homesOf,
  member: membersOf,
  contact: contactsOf,
  kind: always([{ value: 'pickup', about: { kind: 'nothing' }, what: 'pickup' }, ...NOWHERE]),
  role: rolesOf,
  group: ({ path }) => [
    {
      value: groupId(OAK, 'saplings'),
      about: /tablets|passes/.test(path) ? ofTomas : nothing,
      what: 'saplings',
    },
    elsewhere(groupId(HARBOR, 'saplings')),
    ...NOWHERE,
  ],
  student: always([{ value: personId(OAK, 'noor'), about: nothing, what: 'noor' }, ...NOWHERE]),
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
