import type { Board } from './board.ts'
import { type Fact, smallestFacts } from './facts.ts'
import { boardOf } from './helps.ts'
import type { Model } from './model.ts'
import { lacksAt, startsInDays } from './obstacles.ts'
import type { Instance, Plan } from './problem.ts'

/**
 * Why a meeting is unplaced: a closed list of codes whose sentences stand in the catalogue. Numbers are indices into
 * the lists of the instance. The first four hold whatever the others do; the rest under the plan at hand.
 */
export type Reason =
  | { code: 'familyImpossible'; household: number }
  | { code: 'educatorAway'; educators: number[] }
  | { code: 'noInterpreter'; language: number }
  | { code: 'noRoom' }
  | { code: 'noCommonTime'; household: number; educators: number[] }
  | { code: 'educatorFull'; educator: number; meetings: number[] }
  | { code: 'interpretersFull'; language: number }
  | { code: 'roomsFull' }
  | { code: 'ownMeetings'; household: number; meetings: number[] }
  | { code: 'takenByOthers'; starts: number[]; meetings: number[] }
  | { code: 'stillFree'; starts: number[] }

export interface Unplaced {
  meeting: number
  reason: Reason
  /** The smallest set that forbids it: without any one of them it could be placed. Empty where a time is free. */
  facts: Fact[]
}

/** Of each unplaced meeting of a plan the nearest single cause, and the facts that together forbid it. */
export function explain(
  instance: Instance,
  plan: Pick<Plan, 'starts' | 'rooms' | 'interpreters'>,
): Unplaced[] {
  const board = boardOf(instance, plan)
  const unplaced = [...plan.starts.keys()].filter(m => plan.starts[m]! < 0)
  return unplaced.map(meeting => ({
    meeting,
    reason: neverReason(board.model, meeting) ?? nowReason(board, meeting),
    facts: smallestFacts(board, meeting, startsInDays(board.model, meeting)) ?? [],
  }))
}

function neverReason(model: Model, m: number): Reason | undefined {
  if (model.starts[m]!.length > 0) return undefined
  const { household, educators, lang } = model.instance.meetings[m]!
  const lacks = startsInDays(model, m).map(s => lacksAt(model, m, s))
  if (lacks.every(l => l.includes('family'))) return { code: 'familyImpossible', household }
  if (lacks.every(l => l.includes('educator'))) return { code: 'educatorAway', educators }
  if (lacks.every(l => l.includes('family') || l.includes('educator')))
    return { code: 'noCommonTime', household, educators }
  const meet = lacks.filter(l => !l.includes('family') && !l.includes('educator'))
  return meet.every(l => l.includes('interpreter'))
    ? { code: 'noInterpreter', language: lang }
    : { code: 'noRoom' }
}

function nowReason(board: Board, m: number): Reason {
  const { model } = board
  const { household, educators, lang } = model.instance.meetings[m]!
  const starts = [...model.starts[m]!]
  const ends = (s: number) => s + model.length[m]!
  const full = educators.find(e => starts.every(s => !board.lineFits(e, m, s, ends(s))))
  if (full !== undefined)
    return { code: 'educatorFull', educator: full, meetings: inTheWay(board, [full], m, starts) }
  if (starts.every(s => !board.interpretersFit(m, s, ends(s))))
    return { code: 'interpretersFull', language: lang }
  if (starts.every(s => !board.roomsFit(m, s, ends(s)))) return { code: 'roomsFull' }
  const own = model.educatorCount + household
  if (starts.every(s => !board.lineFits(own, m, s, ends(s)))) {
    return { code: 'ownMeetings', household, meetings: inTheWay(board, [own], m, starts) }
  }
  const free = starts.filter(s => board.fits(m, s))
  if (free.length > 0) return { code: 'stillFree', starts: free }
  return { code: 'takenByOthers', starts, meetings: inTheWay(board, [...model.lines[m]!], m, starts) }
}

/** Meetings on these lines during any of the starts. */
function inTheWay(board: Board, lines: number[], m: number, starts: number[]): number[] {
  const length = board.model.length[m]!
  const slots = starts.flatMap(s => Array.from({ length }, (_, i) => s + i))
  const found = lines.flatMap(line => slots.map(t => board.at(line, t)).filter(other => other >= 0))
  return [...new Set(found)].sort((a, b) => a - b)
}
