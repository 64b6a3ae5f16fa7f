import { readFileSync } from 'node:fs'
import type { Instance, Plan } from '../src/domain/conferences/planner/problem.ts'
import { claimFaults } from './plan-check/claims.ts'
import { figureFaults, partyFigures } from './plan-check/figures.ts'
import { type Held, heldOf } from './plan-check/held.ts'
import { pairFaults } from './plan-check/pairs.ts'
import { canSeat } from './plan-check/seats.ts'

// Checks a plan against its instance, rule by rule, from the definitions alone: nothing here runs the planner's code.
// Of a sound plan it also checks what the plan says no other can do better.
// Usage: plan-check INSTANCE.json PLAN.json [BASELINE.json]. One line per violation; exit code 1 if there is one.

/** Every broken rule and every wrong figure of a plan, one line each; none if the plan is sound. */
export function violations(instance: Instance, plan: Plan, baseline?: Pick<Plan, 'starts'>): string[] {
  const { starts } = plan
  if (!Array.isArray(starts) || starts.length !== instance.meetings.length)
    return ['starts: one per meeting expected']
  const bad = starts.flatMap((s, m) =>
    Number.isInteger(s) && s >= -1 && s < instance.T ? [] : [`starts[${m}]: no such slot`],
  )
  if (bad.length > 0) return bad
  const held = heldOf(instance, starts)
  return [
    ...instance.meetings.flatMap((m, i) =>
      m.locked >= 0 && starts[i] !== m.locked
        ? [`H7 ${m.id} is locked at ${m.locked} but starts at ${starts[i]}`]
        : [],
    ),
    ...heldFaults(instance, plan, held),
    ...namedFaults(instance, plan, held),
    ...figureFaults(instance, plan, held, baseline),
  ]
}

/** What meetings that are held break among themselves, whoever takes which room or interpreter. */
function heldFaults(instance: Instance, plan: Pick<Plan, 'rooms' | 'interpreters'>, held: Held[]): string[] {
  return [
    ...held.flatMap(h => aloneFaults(instance, h)),
    ...held.flatMap((a, i) => held.slice(i + 1).flatMap(b => pairFaults(instance, plan, a, b))),
    ...capacityFaults(instance, held),
    ...breakFaults(instance, held),
    ...blockFaults(instance, held),
  ]
}

/** Whether these meetings (starts, -1 for not held) break no rule, and rooms and interpreters can be found for them. */
export function isSound(instance: Instance, starts: number[]): boolean {
  const held = heldOf(instance, starts)
  return heldFaults(instance, {}, held).length === 0 && canSeat(instance, held)
}

/** Claims of a sound plan that nothing backs: its prices are worked out anew. This may take a while. */
export function unbacked(instance: Instance, plan: Plan, baseline?: Pick<Plan, 'starts'>): string[] {
  const figures = (starts: number[], h: number) => {
    const { cost, standing } = partyFigures(instance, heldOf(instance, starts), h)
    return { cost, loss: 100 - standing }
  }
  return claimFaults(instance, plan, { isSound: starts => isSound(instance, starts), figures }, baseline)
}

function aloneFaults(instance: Instance, { meeting, start, end, day }: Held): string[] {
  if (end > (day + 1) * instance.slotsPerDay) return [`H1 ${meeting.id} runs past the end of its day`]
  const faults: string[] = []
  for (let t = start; t < end; t++) {
    if (instance.households[meeting.household]!.cost[t]! < 0)
      faults.push(`H8 ${meeting.id}: the household cannot come at ${t}`)
    for (const e of meeting.educators) {
      if (instance.educators[e]!.avail[t] !== 1)
        faults.push(`H2 ${meeting.id}: ${instance.educators[e]!.id} is away at ${t}`)
    }
  }
  return faults
}

function capacityFaults(instance: Instance, held: Held[]): string[] {
  const faults: string[] = []
  for (let t = 0; t < instance.T; t++) {
    const now = held.filter(h => h.start <= t && t < h.end)
    const inPerson = now.filter(h => h.meeting.mode === 'P').length
    if (inPerson > instance.rooms[t]!)
      faults.push(`H4 slot ${t}: ${inPerson} meetings in person, ${instance.rooms[t]} rooms`)
    instance.languages.forEach(({ id, cap }, l) => {
      const spoken = now.filter(h => h.meeting.lang === l).length
      if (spoken > cap[t]!) faults.push(`H5 slot ${t}: ${spoken} meetings in ${id}, ${cap[t]} interpreters`)
    })
  }
  return faults
}

function namedFaults(instance: Instance, plan: Plan, held: Held[]): string[] {
  return held.flatMap(({ m, meeting, start, end }) => {
    const faults: string[] = []
    const opens = (avail: number[] | undefined) => avail?.slice(start, end).every(Boolean) ?? false
    if (instance.namedRooms && meeting.mode === 'P') {
      const room = plan.rooms?.[m] ?? -1
      const own = meeting.educators.map(e => instance.educators[e]!.room).find(r => r !== undefined)
      if (!opens(instance.namedRooms[room]?.avail)) faults.push(`H4 ${meeting.id} has no open room`)
      if (own !== undefined && own !== room) faults.push(`H4 ${meeting.id} is not in its educator's room`)
      const where = instance.namedRooms[room]?.place
      if (where !== undefined && meeting.place !== undefined && where !== meeting.place)
        faults.push(`H4 ${meeting.id} is in a room of another place`)
      if (own === undefined && instance.educators.some(e => e.room === room))
        faults.push(`H4 ${meeting.id} is in another educator's room`)
    }
    if (instance.interpreters && meeting.lang >= 0) {
      const who = instance.interpreters[plan.interpreters?.[m] ?? -1]
      if (!who?.languages.includes(meeting.lang))
        faults.push(`H5 ${meeting.id} has no interpreter of its language`)
      else if (!opens(who.avail)) faults.push(`H5 ${meeting.id}: the interpreter is away`)
    }
    return faults
  })
}

function breakFaults(instance: Instance, held: Held[]): string[] {
  return instance.educators.flatMap(({ id, breakAfter }, e) => {
    if (!breakAfter) return []
    const faults: string[] = []
    const own = held.filter(h => h.meeting.educators.includes(e)).sort((a, b) => a.start - b.start)
    let run = 0
    own.forEach((h, i) => {
      const before = own[i - 1]
      run = before && before.day === h.day && before.end === h.start ? run + 1 : 1
      if (run === breakAfter + 1)
        faults.push(`H9 ${id} has no break after ${breakAfter} meetings, at ${h.start}`)
    })
    return faults
  })
}

function blockFaults(instance: Instance, held: Held[]): string[] {
  if (!instance.modeBlocks) return []
  return instance.educators.flatMap(({ id }, e) =>
    Array.from({ length: instance.days }, (_, day) => day).flatMap(day => {
      const today = held.filter(h => h.day === day && h.meeting.educators.includes(e))
      const modes = today.sort((a, b) => a.start - b.start).map(h => h.meeting.mode)
      const changes = modes.filter((mode, i) => i > 0 && mode !== modes[i - 1]).length
      return changes > 1 ? [`H10 ${id} changes mode ${changes} times on day ${day}`] : []
    }),
  )
}

if (import.meta.main) {
  const [instance, plan, baseline] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')))
  const broken = violations(instance, plan, baseline)
  const found = broken.length > 0 ? broken : unbacked(instance, plan, baseline)
  for (const line of found) process.stdout.write(`${line}\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}
