import type { Model } from './model.ts'

/** What a start can lack, whatever the others do. */
export type Lack = 'family' | 'educator' | 'room' | 'interpreter'

/** What stands against starting meeting `m` at `s` even on an empty board; the slots must lie within one day. */
export function lacksAt(model: Model, m: number, s: number): Lack[] {
  const end = s + model.length[m]!
  return LACKS.filter(lack => !HAS[lack](model, m, (avail, least = 1) => isOpen(avail, s, end, least)))
}

export function isPossible(model: Model, m: number, s: number): boolean {
  const end = s + model.length[m]!
  return LACKS.every(lack => HAS[lack](model, m, (avail, least = 1) => isOpen(avail, s, end, least)))
}

/** Whether each slot from `start` up to `end` has at least so much. */
export function isOpen(avail: number[], start: number, end: number, least = 1): boolean {
  for (let t = start; t < end; t++) if (avail[t]! < least) return false
  return true
}

type Opening = (avail: number[], least?: number) => boolean

const HAS: Record<Lack, (model: Model, m: number, open: Opening) => boolean> = {
  family: ({ instance, party }, m, open) => open(instance.households[party[m]!]!.cost, 0),
  educator: ({ instance }, m, open) =>
    instance.meetings[m]!.educators.every(e => open(instance.educators[e]!.avail)),
  room: ({ instance, mode, ownRoom, sharedRooms }, m, open) => {
    if (mode[m]) return true
    if (!open(instance.rooms)) return false
    const choice = ownRoom[m]! >= 0 ? ownRoom.subarray(m, m + 1) : sharedRooms[m]!
    return !instance.namedRooms || choice.some(r => open(instance.namedRooms![r]!.avail))
  },
  interpreter: ({ instance, language, speakers }, m, open) => {
    const l = language[m]!
    if (l < 0) return true
    if (!open(instance.languages[l]!.cap)) return false
    return !instance.interpreters || speakers[l]!.some(i => open(instance.interpreters![i]!.avail))
  },
}

const LACKS = Object.keys(HAS) as Lack[]

/** The starts of meeting `m` that end on the day they began. */
export function startsInDays({ slots, slotsPerDay, length }: Model, m: number): number[] {
  return Array.from({ length: slots }, (_, s) => s).filter(s => (s % slotsPerDay) + length[m]! <= slotsPerDay)
}

/** Why the lock of `m` is on a slot that no plan may use, for the person who wrote the instance. */
export function whyImpossible(model: Model, m: number): string {
  const s = model.locked[m]!
  if (!startsInDays(model, m).includes(s)) return 'it would run past the end of the day'
  const said = {
    family: 'its household cannot come then',
    educator: 'an educator is away',
    room: 'no room is free',
    interpreter: 'no interpreter is there',
  }
  return lacksAt(model, m, s)
    .map(lack => said[lack])
    .join(', ')
}
