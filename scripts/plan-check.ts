import { readFileSync } from 'node:fs'
import type { Instance, Meeting, Plan } from '../src/domain/conferences/planner/problem.ts'

// Checks a plan against its instance, rule by rule, from the definitions alone: nothing here runs the planner's code.
// Usage: plan-check INSTANCE.json PLAN.json [BASELINE.json]. One line per violation; exit code 1 if there is one.

type Held = { m: number; meeting: Meeting; start: number; end: number; day: number }

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
    ...held.flatMap(h => aloneFaults(instance, h)),
    ...instance.meetings.flatMap((m, i) =>
      m.locked >= 0 && starts[i] !== m.locked
        ? [`H7 ${m.id} is locked at ${m.locked} but starts at ${starts[i]}`]
        : [],
    ),
    ...held.flatMap((a, i) => held.slice(i + 1).flatMap(b => pairFaults(instance, plan, a, b))),
    ...capacityFaults(instance, held),
    ...namedFaults(instance, plan, held),
    ...breakFaults(instance, held),
    ...figureFaults(instance, plan, held, baseline),
  ]
}

function heldOf(instance: Instance, starts: number[]): Held[] {
  return starts.flatMap((start, m) => {
    const meeting = instance.meetings[m]!
    const length = meeting.lang < 0 ? meeting.dur : (meeting.durInterpreted ?? meeting.dur)
    return start < 0
      ? []
      : [{ m, meeting, start, end: start + length, day: Math.floor(start / instance.slotsPerDay) }]
  })
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

function pairFaults(instance: Instance, plan: Plan, a: Held, b: Held): string[] {
  if (a.day !== b.day) return []
  const gap = Math.max(a.start, b.start) - Math.min(a.end, b.end)
  const pair = `${a.meeting.id} and ${b.meeting.id}`
  const educators = a.meeting.educators.filter(e => b.meeting.educators.includes(e))
  const sameParty = a.meeting.household === b.meeting.household
  if (gap >= 0) {
    if (a.meeting.mode === b.meeting.mode || gap >= instance.switchBuffer) return []
    return educators.length > 0 || sameParty ? [`H6 ${pair} change mode without a buffer`] : []
  }
  const faults = educators.map(e => `H2 ${pair} overlap for educator ${instance.educators[e]!.id}`)
  if (sameParty) faults.push(`H3 ${pair} overlap for their household`)
  else if (sharedGuardians(instance, a.meeting, b.meeting))
    faults.push(`H3 ${pair} overlap for a guardian of both`)
  if (a.meeting.student && b.meeting.student && a.meeting.child === b.meeting.child)
    faults.push(`H3 ${pair} overlap for the student`)
  const same = (list: number[] | undefined) =>
    list !== undefined && list[a.m]! >= 0 && list[a.m] === list[b.m]
  if (same(plan.rooms)) faults.push(`H4 ${pair} overlap in a room`)
  if (same(plan.interpreters)) faults.push(`H5 ${pair} overlap for an interpreter`)
  return faults
}

function sharedGuardians({ households }: Instance, a: Meeting, b: Meeting): boolean {
  const ids = households[b.household]!.guardianIds ?? []
  return (households[a.household]!.guardianIds ?? []).some(id => ids.includes(id))
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

function figureFaults(
  instance: Instance,
  plan: Plan,
  held: Held[],
  baseline?: Pick<Plan, 'starts'>,
): string[] {
  const { objective, bounds } = plan
  const faults: string[] = []
  const expect = (name: string, found: unknown, right: number) => {
    if (typeof found !== 'number' || Math.abs(found - right) > 1e-9)
      faults.push(`${name}: ${right} expected, found ${found}`)
  }
  const { cost, satisfactions } = figuresOf(instance, plan.starts)
  expect('placed', plan.placed, held.length)
  expect('of', plan.of, instance.meetings.length)
  expect('objective.placed', objective?.placed, held.length)
  expect('objective.cost', objective?.cost, cost)
  expect('objective.worstSatisfaction', objective?.worstSatisfaction, Math.min(100, ...satisfactions))
  if (baseline) {
    const moved = baseline.starts.filter((s, m) => s >= 0 && plan.starts[m] !== s).length
    expect('objective.moved', objective?.moved, moved)
  }
  if (bounds && held.length > bounds.placed)
    faults.push(`bounds.placed: ${bounds.placed} is below what is placed`)
  if (bounds && bounds.cost !== null && held.length === bounds.placed && cost < bounds.cost) {
    faults.push(`bounds.cost: ${bounds.cost} is above what the plan costs`)
  }
  return faults
}

/** What a plan is worth, from the definitions: placed meetings, satisfaction per household, cost. */
export function figuresOf(instance: Instance, starts: number[]) {
  const held = heldOf(instance, starts)
  const parties = instance.households.map((_, h) => partyFigures(instance, held, h))
  const cost = parties.reduce((sum, p) => sum + p.cost, 0)
  return { placed: held.length, satisfactions: parties.map(p => p.satisfaction), cost }
}

function partyFigures(instance: Instance, held: Held[], h: number): { cost: number; satisfaction: number } {
  const { cost: slotCost } = instance.households[h]!
  const own = held.filter(x => x.meeting.household === h)
  const days = new Set(own.map(x => x.day))
  let cost = instance.weights.extraDay * Math.max(0, days.size - 1)
  for (const x of own) cost += Math.max(...slotCost.slice(x.start, x.end))
  for (const day of days) {
    const today = own.filter(x => x.day === day)
    for (let t = Math.min(...today.map(x => x.start)); t < Math.max(...today.map(x => x.end)); t++) {
      if (!today.some(x => x.start <= t && t < x.end)) cost += instance.weights.idle
    }
  }
  const all = instance.meetings.filter(m => m.household === h).length
  return { cost, satisfaction: all === 0 ? 100 : Math.max(0, 100 - (cost + 100 * (all - own.length)) / all) }
}

if (import.meta.main) {
  const [instance, plan, baseline] = process.argv.slice(2).map(file => JSON.parse(readFileSync(file, 'utf8')))
  const found = violations(instance, plan, baseline)
  for (const line of found) process.stdout.write(`${line}\n`)
  process.exitCode = found.length > 0 ? 1 : 0
}
