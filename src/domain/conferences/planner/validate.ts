import { lockFaults } from './locks.ts'
import { modelOf } from './model.ts'
import type { Instance, Plan } from './problem.ts'
import { type Check, flag, indexInto, listOf, oneOf, record, text, whole } from './shape.ts'

/** The exact bundle of twelve meetings takes some 16 kB a slot: this keeps a plan within 100 MB. */
const MOST_SLOTS = 5000

/** An instance that the planner may trust, or one line per fault in it. */
export type Validated = { instance: Instance } | { faults: string[] }

/** Reads what claims to be an instance: first its frame, then its lists, then whether all locked meetings can stay. */
export function validateInstance(data: unknown): Validated {
  const frame = frameFaults(data)
  if (frame.length > 0) return { faults: frame }
  const instance = data as Instance
  const lists = listChecks(instance)(data, '')
  if (lists.length > 0) return { faults: lists }
  const twice = instance.meetings.flatMap(({ educators, id }, m) =>
    new Set(educators).size < educators.length
      ? [`meetings[${m}].educators: "${id}" names an educator twice`]
      : [],
  )
  const torn = [...twice, ...placeFaults(instance)]
  const faults = torn.length > 0 ? torn : lockFaults(modelOf(instance))
  return faults.length > 0 ? { faults } : { instance }
}

/** A place is no way from itself, and an educator who stays in a room receives only where that room is. */
function placeFaults({ places = [], meetings, educators, namedRooms = [] }: Instance): string[] {
  const ways = places.flatMap(({ travel }, p) =>
    travel[p] === 0 ? [] : [`places[${p}].travel[${p}]: 0 expected, found ${travel[p]}`],
  )
  const apart = meetings.flatMap(({ id, mode, place, educators: own }, m) => {
    const room = namedRooms[own.map(e => educators[e]!.room).find(r => r !== undefined) ?? -1]
    if (mode === 'V' || place === undefined || (room?.place ?? place) === place) return []
    return [
      `meetings[${m}].place: "${id}" is at "${places[place]!.id}", but its educator stays in "${room!.id}" elsewhere`,
    ]
  })
  return [...ways, ...apart]
}

/** Faults of a plan given as the baseline of a re-plan. */
export function baselineFaults(instance: Instance, data: unknown): string[] {
  const count = instance.meetings.length
  const check = record({ starts: listOf(whole(-1, instance.T - 1), count) }, {
    rooms: listOf(whole(-1), count),
    interpreters: listOf(whole(-1), count),
  } satisfies Partial<Record<keyof Plan, Check>>)
  return check(data, 'baseline')
}

function frameFaults(data: unknown): string[] {
  const faults = record(
    {
      name: text,
      days: whole(1, 366),
      slotsPerDay: whole(1, 1440),
      slotMinutes: whole(1, 1440),
      T: whole(1, MOST_SLOTS),
      switchBuffer: whole(0, 1440),
      weights: record({ unplaced: whole(0), idle: whole(0), extraDay: whole(0) }),
      ...Object.fromEntries(
        ['educators', 'rooms', 'languages', 'households', 'meetings'].map(name => [name, listOf(() => [])]),
      ),
    },
    {
      namedRooms: listOf(() => []),
      interpreters: listOf(() => []),
      places: listOf(() => []),
      modeBlocks: flag,
    },
  )(data, '')
  if (faults.length > 0) return faults
  const { days, slotsPerDay, T } = data as Instance
  return T === days * slotsPerDay
    ? []
    : [`T: ${days} days of ${slotsPerDay} slots make ${days * slotsPerDay}, found ${T}`]
}

function listChecks(instance: Instance): Check {
  const perSlot = (check: Check) => listOf(check, instance.T)
  const avail = perSlot(whole(0, 1))
  const language = (orNone: boolean) => indexInto('languages', instance.languages.length, orNone)
  const room = indexInto('namedRooms', instance.namedRooms?.length ?? 0)
  const places = instance.places?.length ?? 0
  const place = indexInto('places', places)
  return record(
    {
      educators: listOf(record({ id: text, avail }, { breakAfter: whole(1, instance.T), room })),
      rooms: perSlot(whole(0)),
      languages: listOf(record({ id: text, cap: perSlot(whole(0)) })),
      households: listOf(householdCheck(instance, language(true))),
      meetings: listOf(meetingCheck(instance, language(true), place)),
    },
    {
      namedRooms: listOf(record({ id: text, avail }, { place })),
      places: listOf(record({ id: text, travel: listOf(whole(0, instance.slotsPerDay), places) })),
      interpreters: listOf(record({ id: text, languages: listOf(language(false)), avail })),
    },
  )
}

function householdCheck({ T }: Instance, lang: Check): Check {
  const fields = record(
    {
      id: text,
      guardians: listOf(listOf(whole(0, 2), T)),
      policy: oneOf('any', 'all'),
      cost: listOf(whole(-1, 10_000), T),
      lang,
      virt: flag,
    },
    { guardianIds: listOf(text), priority: whole(0, 100), owed: whole(0, 100) },
  )
  return (value, path) => {
    const faults = fields(value, path)
    const { guardians, guardianIds } = value as Instance['households'][number]
    if (faults.length > 0 || !guardianIds || guardianIds.length === guardians.length) return faults
    return [`${path}.guardianIds: ${guardians.length} entries expected, found ${guardianIds.length}`]
  }
}

function meetingCheck({ educators, households, slotsPerDay, T }: Instance, lang: Check, place: Check): Check {
  const fields = record(
    {
      id: text,
      child: text,
      household: indexInto('households', households.length),
      educators: listOf(indexInto('educators', educators.length)),
      dur: whole(1, slotsPerDay),
      mode: oneOf('P', 'V'),
      lang,
      locked: whole(-1, T - 1),
    },
    { durInterpreted: whole(1, slotsPerDay), student: flag, place },
  )
  return (value, path) => {
    const faults = fields(value, path)
    if (faults.length > 0 || (value as Instance['meetings'][number]).educators.length > 0) return faults
    return [`${path}.educators: at least one educator expected, found none`]
  }
}
