import type { Instance, Meeting, Plan } from '../../src/domain/conferences/planner/problem.ts'
import type { Held } from './held.ts'

/** What two meetings of one day break together: nobody and nothing is in both, and all have time to get there. */
export function pairFaults(
  instance: Instance,
  plan: Pick<Plan, 'rooms' | 'interpreters'>,
  a: Held,
  b: Held,
): string[] {
  if (a.day !== b.day) return []
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end)
  if (gap < 0) return [...overlapFaults(instance, plan, a, b), ...travelFaults(instance, a, b, gap)]
  return [...bufferFaults(instance, a, b, gap), ...travelFaults(instance, a, b, gap)]
}

const nameOf = (a: Held, b: Held) => `${a.meeting.id} and ${b.meeting.id}`

const sharedEducators = (a: Meeting, b: Meeting) => a.educators.filter(e => b.educators.includes(e))

function overlapFaults(
  instance: Instance,
  plan: Pick<Plan, 'rooms' | 'interpreters'>,
  a: Held,
  b: Held,
): string[] {
  const pair = nameOf(a, b)
  const faults = sharedEducators(a.meeting, b.meeting).map(
    e => `H2 ${pair} overlap for educator ${instance.educators[e]!.id}`,
  )
  if (a.meeting.household === b.meeting.household) faults.push(`H3 ${pair} overlap for their household`)
  else if (sharedGuardian(instance, a.meeting, b.meeting))
    faults.push(`H3 ${pair} overlap for a guardian of both`)
  if (a.meeting.student && b.meeting.student && a.meeting.child === b.meeting.child)
    faults.push(`H3 ${pair} overlap for the student`)
  const same = (list: number[] | undefined) =>
    list !== undefined && list[a.m]! >= 0 && list[a.m] === list[b.m]
  if (same(plan.rooms)) faults.push(`H4 ${pair} overlap in a room`)
  if (same(plan.interpreters)) faults.push(`H5 ${pair} overlap for an interpreter`)
  return faults
}

function bufferFaults(instance: Instance, a: Held, b: Held, gap: number): string[] {
  if (a.meeting.mode === b.meeting.mode || gap >= instance.switchBuffer) return []
  const isShared =
    sharedEducators(a.meeting, b.meeting).length > 0 || a.meeting.household === b.meeting.household
  return isShared ? [`H6 ${nameOf(a, b)} change mode without a buffer`] : []
}

/** An educator may be a guardian too: one person, by id. */
function sharedGuardian(instance: Instance, a: Meeting, b: Meeting): boolean {
  const guardians = (m: Meeting) => instance.households[m.household]!.guardianIds ?? []
  const teaching = (m: Meeting) => m.educators.map(e => instance.educators[e]!.id)
  const [ofA, ofB] = [guardians(a), guardians(b)]
  return (
    ofA.some(id => ofB.includes(id) || teaching(b).includes(id)) || ofB.some(id => teaching(a).includes(id))
  )
}

function travelFaults(instance: Instance, a: Held, b: Held, gap: number): string[] {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  const [from, to] = [first.meeting.place, second.meeting.place]
  if (from === undefined || to === undefined) return []
  const needed = instance.places![from]!.travel[to]!
  if (gap >= needed) return []
  const there = peopleThere(instance, second.meeting)
  const who = [...peopleThere(instance, first.meeting)].filter(one => there.has(one))
  return who.length > 0
    ? [`H11 ${nameOf(first, second)}: ${needed} slots to get there, ${Math.max(0, gap)} free for ${who[0]}`]
    : []
}

/** Who is at the place of a meeting: all of them in person, by video its educators alone. */
function peopleThere(instance: Instance, meeting: Meeting): Set<string> {
  const { educators, household, child, student, mode } = meeting
  const teaching = educators.map(e => instance.educators[e]!.id)
  if (mode === 'V') return new Set(teaching)
  const { id, guardianIds = [] } = instance.households[household]!
  return new Set([...teaching, ...guardianIds, `household ${id}`, ...(student ? [`student ${child}`] : [])])
}
