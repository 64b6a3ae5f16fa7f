import { creditOf, type Instance, lengthOf, type Plan } from './problem.ts'
import { satisfactionOf } from './score.ts'

/** What the head wants to know of a plan before publishing it. */
export interface Quality {
  placed: number
  of: number
  worstSatisfaction: number
  /** Slots that parties wait between their meetings of a day. */
  idleSlots: number
  cost: number
  /** Per household, 0…100. */
  satisfaction: number[]
  /** Against the plan before; 0 without one. */
  moved: number
}

export function qualityOf(instance: Instance, starts: number[], baseline?: Pick<Plan, 'starts'>): Quality {
  const byHousehold = Map.groupBy(starts.keys(), m => instance.meetings[m]!.household)
  const standings = instance.households.map((_, h) =>
    standingOf(instance, starts, h, byHousehold.get(h) ?? []),
  )
  const satisfaction = standings.map(s => satisfactionOf(s.meetings, s.cost, s.meetings - s.placed))
  return {
    placed: sum(standings.map(s => s.placed)),
    of: starts.length,
    worstSatisfaction: Math.min(100, ...satisfaction),
    idleSlots: sum(standings.map(s => s.idle)),
    cost: sum(standings.map(s => s.cost)),
    satisfaction,
    moved: starts.filter((s, m) => (baseline?.starts[m] ?? -1) >= 0 && baseline!.starts[m] !== s).length,
  }
}

/** Satisfaction per household under these starts, 0…100. */
export function satisfactionsOf(instance: Instance, starts: number[]): number[] {
  return qualityOf(instance, starts).satisfaction
}

/** What O2 raises first: the least satisfaction less credit of any party that has meetings. */
export function worstStandingOf({ households, meetings }: Instance, satisfaction: number[]): number {
  const invited = new Set(meetings.map(meeting => meeting.household))
  const standings = [...invited].map(h => satisfaction[h]! - creditOf(households[h]!))
  return Math.min(100, ...standings)
}

function standingOf(instance: Instance, starts: number[], h: number, own: number[]) {
  const { meetings, households, slotsPerDay, weights } = instance
  const held = own.filter(m => starts[m]! >= 0)
  const spans = held.map(m => ({ start: starts[m]!, end: starts[m]! + lengthOf(meetings[m]!) }))
  const byDay = [...Map.groupBy(spans, s => Math.floor(s.start / slotsPerDay)).values()]
  const idle = sum(
    byDay.map(day => {
      const whole = Math.max(...day.map(s => s.end)) - Math.min(...day.map(s => s.start))
      return whole - sum(day.map(s => s.end - s.start))
    }),
  )
  const slots = sum(spans.map(s => Math.max(...households[h]!.cost.slice(s.start, s.end))))
  const days = weights.extraDay * Math.max(0, byDay.length - 1)
  return { meetings: own.length, placed: held.length, idle, cost: slots + weights.idle * idle + days }
}

const sum = (list: number[]) => list.reduce((total, n) => total + n, 0)
