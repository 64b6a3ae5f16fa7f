import { createHash } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { isSameStanding, type Standing, standingOf } from '../booking/state.ts'
import type { Placed } from '../schedule.ts'
import type { PlanResult } from './outcome.ts'
import { isKept } from './problem-sources.ts'
import type { Cause } from './reasons.ts'

type Met = Pick<Placed, 'id' | 'booking' | 'need'>
/** What a plan would change of one meeting, and why: from how it stands to how it is to stand, null without a time. */
export type Move = { meeting: string; from: Standing; to: Standing; cause: Cause | undefined }

/**
 * All that stands otherwise than the plan has it, earliest first. What is locked or has begun is never among it,
 * whatever the plan says.
 */
export function movesOf(
  { after, ways, causes }: Pick<PlanResult, 'after' | 'ways' | 'causes'>,
  placed: Met[],
  now: Temporal.Instant,
): Move[] {
  return placed
    .flatMap(({ id, booking, need }): Move[] => {
      if ((booking && isKept(booking, now)) || (need === 'waived' && !booking)) return []
      const [start, way] = [after[id], ways[id]]
      const from = standingOf({ booking })
      const to = start && way ? { start, ...way, locked: false } : null
      return isSameStanding(from, to) ? [] : [{ meeting: id, from, to, cause: causes[id] }]
    })
    .sort((a, b) => startIn(a).localeCompare(startIn(b)))
}

const startIn = ({ from, to }: Move) => (to ?? from)?.start ?? ''

/** A mark of a list of moves: whoever approves it has seen this very list. */
export const markOf = (moves: Move[]): string =>
  createHash('sha256')
    .update(JSON.stringify(moves.map(({ meeting, from, to }) => [meeting, from, to])))
    .digest('base64url')
    .slice(0, 22)
