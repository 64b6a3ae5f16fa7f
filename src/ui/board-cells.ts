import type { BoardMeeting } from './board.tsx'

export type BoardCell =
  | { kind: 'meetings'; meetings: BoardMeeting[]; rows: number }
  | { kind: 'free' }
  | { kind: 'pause' }
  | { kind: 'kept' }
  | { kind: 'covered' }

/**
 * The cells of one column of one day, one per slot. A meeting covers its slots, but never hides another:
 * its cell ends where the next one begins.
 */
export function cellsOf(
  starts: string[],
  meetings: BoardMeeting[],
  pauses: Set<string>,
  kept: Set<string> = new Set(),
): BoardCell[] {
  const cells: BoardCell[] = []
  let covered = 0
  for (const [row, start] of starts.entries()) {
    const here = meetings.filter(meeting => meeting.start === start)
    if (here.length > 0) {
      const rows = rowsOf(here, starts.slice(row), meetings)
      cells.push({ kind: 'meetings', meetings: here, rows })
      covered = rows - 1
    } else if (covered > 0) {
      cells.push({ kind: 'covered' })
      covered--
    } else cells.push({ kind: kept.has(start) ? 'kept' : pauses.has(start) ? 'pause' : 'free' })
  }
  return cells
}

function rowsOf(here: BoardMeeting[], ahead: string[], all: BoardMeeting[]): number {
  const wanted = Math.max(1, ...here.map(meeting => meeting.slots))
  const next = ahead.findIndex((start, n) => n > 0 && all.some(meeting => meeting.start === start))
  return Math.min(wanted, ahead.length, next === -1 ? wanted : next)
}
