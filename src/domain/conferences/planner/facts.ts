import type { Board } from './board.ts'
import { isOpen, lacksAt } from './obstacles.ts'

/**
 * What stands against a meeting beside a plan in which all others stay where they are: a closed list of codes whose
 * sentences stand in the catalogue. Numbers are indices into the lists of the instance; `meetings` are those in the
 * way where nothing else of the set is. They may be of other families: only who sees these may read them.
 */
export type Fact =
  | { code: 'locked'; start: number }
  | { code: 'familyAway'; household: number }
  | { code: 'educatorAway'; educator: number }
  | { code: 'noRoom' }
  | { code: 'noInterpreter'; language: number }
  | { code: 'educatorBusy'; educator: number; meetings: number[] }
  | { code: 'familyBusy'; household: number; meetings: number[] }
  | { code: 'guardianBusy'; household: number; meetings: number[] }
  | { code: 'studentBusy'; meetings: number[] }
  | { code: 'ownRoomBusy'; room: number; meetings: number[] }

/** One thing that may stand against starts of a meeting. */
export interface Barrier {
  blocks: (s: number) => boolean
  /** In words, for the starts that it alone blocks. */
  fact: (starts: number[]) => Fact
}

/** All that could stand against meeting `m`, which must not be on the board. */
export function barriersOf(board: Board, m: number): Barrier[] {
  const { instance, locked, length } = board.model
  const { household, educators, lang, mode } = instance.meetings[m]!
  const end = (s: number) => s + length[m]!
  const lock = locked[m]!
  const barriers: Barrier[] = [
    { blocks: s => lock >= 0 && s !== lock, fact: () => ({ code: 'locked', start: lock }) },
    {
      blocks: s => lacksAt(board.model, m, s).includes('family'),
      fact: () => ({ code: 'familyAway', household }),
    },
    ...educators.map(
      (educator): Barrier => ({
        blocks: s => !isOpen(instance.educators[educator]!.avail, s, end(s)),
        fact: () => ({ code: 'educatorAway', educator }),
      }),
    ),
    ...linesBusy(board, m),
  ]
  if (mode === 'P')
    barriers.push({
      blocks: s => lacksAt(board.model, m, s).includes('room') || !board.roomsFit(m, s, end(s)),
      fact: () => ({ code: 'noRoom' }),
    })
  if (lang >= 0)
    barriers.push({
      blocks: s => lacksAt(board.model, m, s).includes('interpreter') || !board.interpretersFit(m, s, end(s)),
      fact: () => ({ code: 'noInterpreter', language: lang }),
    })
  return barriers
}

/** The educators, the family, its guardians, the student and the educators' room: each may be in another meeting. */
function linesBusy(board: Board, m: number): Barrier[] {
  const { instance, educatorCount, bufferedCount, isRoom, isStudent, ownRoom, lines } = board.model
  const { household, educators } = instance.meetings[m]!
  const family = educatorCount + household
  const rest = [...lines[m]!].filter(line => !educators.includes(line) && line !== family)
  const isGuardian = (line: number) =>
    line < educatorCount || (line >= bufferedCount && !isRoom[line] && !isStudent[line])
  const busy = (own: number[], fact: (meetings: number[]) => Fact) => lineBusy(board, m, own, fact)
  return [
    ...educators.flatMap(educator =>
      busy([educator], meetings => ({ code: 'educatorBusy', educator, meetings })),
    ),
    ...busy([family], meetings => ({ code: 'familyBusy', household, meetings })),
    ...busy(rest.filter(isGuardian), meetings => ({ code: 'guardianBusy', household, meetings })),
    ...busy(
      rest.filter(line => isStudent[line]),
      meetings => ({ code: 'studentBusy', meetings }),
    ),
    ...busy(
      rest.filter(line => isRoom[line]),
      meetings => ({ code: 'ownRoomBusy', room: ownRoom[m]!, meetings }),
    ),
  ]
}

function lineBusy(board: Board, m: number, own: number[], fact: (meetings: number[]) => Fact): Barrier[] {
  if (own.length === 0) return []
  const isBusy = (line: number, s: number) => !board.lineFits(line, m, s, s + board.model.length[m]!)
  const near = (line: number, starts: number[]) =>
    inTheWay(
      board,
      line,
      m,
      starts.filter(s => isBusy(line, s)),
    )
  return [
    {
      blocks: s => own.some(line => isBusy(line, s)),
      fact: starts => fact(own.flatMap(line => near(line, starts)).filter(isFirst)),
    },
  ]
}

const isFirst = (m: number, i: number, all: number[]) => all.indexOf(m) === i

/** Meetings of this line during any of these starts, or so near that no buffer, way or break is left. */
function inTheWay(board: Board, line: number, m: number, starts: number[]): number[] {
  const { length, buffer, farthest, slotsPerDay } = board.model
  const found = new Set<number>()
  for (const s of starts) {
    const end = s + length[m]!
    const morning = s - (s % slotsPerDay)
    const at = (from: number, to: number) => {
      const slots = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i)
      return slots.map(t => board.at(line, t)).filter(other => other >= 0)
    }
    const reach = Math.max(1, buffer, farthest)
    const over = at(s, end)
    const near = at(Math.max(morning, s - reach), Math.min(morning + slotsPerDay, end + reach))
    for (const other of over.length > 0 ? over : near) found.add(other)
  }
  return [...found].sort((a, b) => a - b)
}

/**
 * The smallest set of facts that together stand against every one of these starts of meeting `m`: without any one of
 * them a start would be free. Of sets of the same size, the one whose facts come first. Undefined where a start is free.
 */
export function smallestFacts(board: Board, m: number, starts: number[]): Fact[] | undefined {
  const barriers = barriersOf(board, m)
  const against = starts.map(s => barriers.flatMap((barrier, b) => (barrier.blocks(s) ? [b] : [])))
  const chosen = smallestHitting(against)
  return chosen?.map(b => {
    const alone = starts.filter(
      (_, i) => against[i]!.filter(other => chosen.includes(other)).join() === `${b}`,
    )
    return barriers[b]!.fact(alone)
  })
}

/** The fewest numbers of which each list has one; undefined where a list is empty. */
export function smallestHitting(lists: number[][]): number[] | undefined {
  if (lists.some(list => list.length === 0)) return undefined
  const different = [...new Map(lists.map(list => [list.join(), list])).values()].sort(
    (a, b) => a.length - b.length,
  )
  for (let size = 0; ; size++) {
    const found = hittingOf(different, [], size)
    if (found) return found.toSorted((a, b) => a - b)
  }
}

function hittingOf(lists: number[][], chosen: number[], size: number): number[] | undefined {
  const missed = lists.find(list => !list.some(n => chosen.includes(n)))
  if (!missed) return chosen
  if (chosen.length === size) return undefined
  for (const n of missed) {
    const found = hittingOf(lists, [...chosen, n], size)
    if (found) return found
  }
  return undefined
}
