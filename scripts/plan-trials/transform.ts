import { type Instance, lengthOf } from '../../src/domain/conferences/planner/problem.ts'
import { Random } from '../../src/domain/conferences/planner/random.ts'

/** Every list with an entry per slot, changed in the same way; starts of locked meetings are left alone. */
function perSlot(instance: Instance, change: (list: number[]) => number[]): Instance {
  const avail = <One extends { avail: number[] }>(one: One) => ({ ...one, avail: change(one.avail) })
  return {
    ...instance,
    educators: instance.educators.map(avail),
    rooms: change(instance.rooms),
    languages: instance.languages.map(l => ({ ...l, cap: change(l.cap) })),
    households: instance.households.map(h => ({
      ...h,
      cost: change(h.cost),
      guardians: h.guardians.map(change),
    })),
    ...(instance.namedRooms ? { namedRooms: instance.namedRooms.map(avail) } : {}),
    ...(instance.interpreters ? { interpreters: instance.interpreters.map(avail) } : {}),
  }
}

/** The same round from its end to its beginning: ways are gone the other way round. */
export function reversed(instance: Instance): Instance {
  const { places, T } = instance
  return {
    ...perSlot(instance, list => list.toReversed()),
    ...(places
      ? { places: places.map((place, p) => ({ ...place, travel: places.map(from => from.travel[p]!) })) }
      : {}),
    meetings: instance.meetings.map(m => ({ ...m, locked: m.locked < 0 ? -1 : T - m.locked - lengthOf(m) })),
  }
}

/** The same round under other names and in another order. */
export function permuted(instance: Instance, seed: number): Instance {
  const random = new Random(seed)
  const orderOf = (count: number) => {
    const order = [...Array(count).keys()]
    random.shuffle(order)
    return order
  }
  const renamed = <One extends { id: string }>(list: One[], order: number[]) =>
    order.map((old, now) => ({ ...list[old]!, id: `renamed ${now}` }))
  const [educators, households] = [orderOf(instance.educators.length), orderOf(instance.households.length)]
  return {
    ...instance,
    educators: renamed(instance.educators, educators),
    households: renamed(instance.households, households),
    meetings: renamed(instance.meetings, orderOf(instance.meetings.length)).map(m => ({
      ...m,
      child: `child ${m.child}`,
      educators: m.educators.map(e => educators.indexOf(e)),
      household: households.indexOf(m.household),
    })),
  }
}

/** One slot more at the end of each day, in which everybody can. */
export function withSlot(instance: Instance): Instance {
  const { slotsPerDay, days } = instance
  const dayOf = (s: number) => Math.floor(s / slotsPerDay)
  const stretched = (more: number) => (list: number[]) =>
    Array.from({ length: days }, (_, day) => [
      ...list.slice(day * slotsPerDay, (day + 1) * slotsPerDay),
      more,
    ]).flat()
  const wide = perSlot(instance, stretched(1))
  return {
    ...wide,
    slotsPerDay: slotsPerDay + 1,
    T: instance.T + days,
    households: wide.households.map((h, i) => ({ ...h, cost: stretched(0)(instance.households[i]!.cost) })),
    meetings: instance.meetings.map(m => ({ ...m, locked: m.locked < 0 ? -1 : m.locked + dayOf(m.locked) })),
  }
}

export function withoutMeeting(instance: Instance, m: number): Instance {
  return { ...instance, meetings: instance.meetings.toSpliced(m, 1) }
}

/** Those meetings locked that `starts` places, one in three. */
export function locked(instance: Instance, starts: number[]): Instance {
  return {
    ...instance,
    meetings: instance.meetings.map((m, i) => (i % 3 === 0 ? { ...m, locked: starts[i]! } : m)),
  }
}
