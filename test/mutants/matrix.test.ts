// npm run mutants: asks every cell of the matrix (T1) as it is, and then with the points taken away that it passed.
// Several at a time: where a cell shows nothing that the table does not promise, it notices none of them; where it
// does, they are halved until one is left that shows by itself.
import { expect, test } from 'vitest'
import { keptMatrix } from '../../scripts/mutants/kept.ts'
import { readPolicies } from '../../scripts/mutants/policies.ts'
import { type Asked, openMatrix } from '../authorization/matrix.ts'
import { passedSince, take } from './taken.ts'

/** Many at a time ask less often; few hide less of each other. */
const AT_A_TIME = 16

const matrix = await openMatrix()
const { points } = readPolicies()
const kept = keptMatrix()
const open = new Set(points.filter(({ key }) => !kept.has(key)).map(({ n }) => n))

test('Every point that a cell passes is taken away', { timeout: 3_600_000 }, async () => {
  const cells = spread(matrix.lines.flatMap(matrix.cellsOf), 7919)
  for (const [place, cell] of cells.entries()) {
    passedSince()
    expect((await matrix.judge(cell)).faults).toEqual([])
    const suspects = passedSince().filter(n => open.has(n))
    for (const group of groupsOf(spread(suspects.toSorted(), place + 1))) await accuse(cell, group)
    if (place % 500 === 0) console.error(`cell ${place} of ${cells.length}, ${open.size} points left`)
  }
  for (const n of open) kept.note({ ...points[n]!, by: null, fault: null })
})

/** Takes these away, halves them where that shows, and notes each that shows by itself. */
async function accuse(cell: Asked, group: number[]): Promise<void> {
  take(...group)
  const { faults } = await matrix.judge(cell)
  take()
  const [fault] = faults
  if (!fault) return
  const [only] = group
  if (only === undefined || group.length > 1) {
    const half = group.length >> 1
    await accuse(cell, group.slice(0, half))
    return accuse(cell, group.slice(half))
  }
  open.delete(only)
  kept.note({ ...points[only]!, by: 'T1', fault })
}

const groupsOf = (several: number[]): number[][] =>
  several.length === 0 ? [] : [several.slice(0, AT_A_TIME), ...groupsOf(several.slice(AT_A_TIME))]

/** The same in another order: of cells, so that the first few are of many routes; of points, so that company changes. */
function spread<T>(several: T[], by: number): T[] {
  const placed = several.map((one, n) => ({ one, place: ((n + 1) * by * 7907) % 104_729 }))
  return placed.sort((a, b) => a.place - b.place).map(({ one }) => one)
}
