import type { Instance } from '../../src/domain/conferences/planner/problem.ts'

/** A problem of the kind of CSPLib 046: who attends which meeting, and how far apart they are. */
export interface MeetingScheduling {
  slots: number
  /** Per agent its meetings. */
  agents: number[][]
  /** Per two meetings the free slots that an agent of both needs between them. */
  distances: number[][]
  /** As published, where it was. */
  isFeasible?: boolean
}

/** As a round: each agent an educator, each meeting alone with a household that can always come, at its own place. */
export function roundOf({ slots, agents, distances }: MeetingScheduling): Instance {
  const always = (n: number) => Array<number>(slots).fill(n)
  // A meeting that nobody attends has an educator of its own.
  const attending = distances.map((_, m) => [...agents.keys()].filter(a => agents[a]!.includes(m)))
  const hosts = attending.map((own, m) => (own.length > 0 ? own : [agents.length + m]))
  return {
    ...{
      name: 'meeting scheduling',
      days: 1,
      slotsPerDay: slots,
      slotMinutes: 60,
      T: slots,
      switchBuffer: 0,
    },
    educators: [...agents, ...distances].map((_, a) => ({ id: `agent ${a}`, avail: always(1) })),
    rooms: always(distances.length),
    places: distances.map((travel, m) => ({ id: `place ${m}`, travel })),
    languages: [],
    households: distances.map((_, m) => ({
      ...{ id: `h${m}`, guardians: [always(2)], policy: 'any', cost: always(0), lang: -1, virt: true },
    })),
    meetings: distances.map((_, m) => ({
      ...{ id: `m${m}`, child: `c${m}`, household: m, educators: hosts[m]!, dur: 1, mode: 'P' },
      ...{ lang: -1, locked: -1, place: m },
    })),
    weights: { unplaced: 1000, idle: 0, extraDay: 0 },
  } as Instance
}

/**
 * Reads problems as CSPLib writes them: `DomainSize = 12`, `Agents (0): 6 7 15`, and a row of distances per meeting,
 * `0: 0 1 2`. What else is in the text is left alone, but `infeasible` and `satisfiable`.
 */
export function readProblems(text: string): MeetingScheduling[] {
  return text
    .split(/Instance #\d+/)
    .slice(1)
    .map(part => {
      const numbers = (list: string) => list.trim().split(/\s+/).map(Number)
      const rows = (pattern: RegExp) => [...part.matchAll(pattern)].map(([, list]) => numbers(list!))
      const status = /satisfiable|infeasible/.exec(part)?.[0]
      return {
        slots: Number(/DomainSize\s*=\s*(\d+)/.exec(part)?.[1]),
        agents: rows(/Agents \(\d+\):((?:[ \t]+\d+)+)/g),
        distances: rows(/^[ \t]*\d+[ \t]*:((?:[ \t]+\d+)+)/gm),
        ...(status ? { isFeasible: status === 'satisfiable' } : {}),
      }
    })
}
