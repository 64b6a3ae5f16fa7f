/** Stands for "cannot be". */
export const NEVER = 2 ** 30
const LITTLE = 2 ** 34

/** What an assignment costs, and what each row is worth in it: `cost[i][j] >= rows[i] + columns[j]`, columns <= 0. */
export interface Matched {
  sum: number
  rows: number[]
}

/**
 * Every row a column of its own for the least sum: rows come one by one along the cheapest alternating path, found by
 * relaxing edges until nothing changes. Slow and simple; no more rows than columns.
 */
export function cheapestMatching(cost: number[][], columns: number): Matched {
  const rowOf: number[] = Array(columns).fill(-1)
  const columnOf: number[] = Array(cost.length).fill(-1)
  for (let row = 0; row < cost.length; row++) augment(cost, columns, row, rowOf, columnOf)
  const sum = columnOf.reduce((total, j, i) => total + cost[i]![j]!, 0)
  return { sum, rows: worthOfRows(cost, columns, rowOf, columnOf) }
}

function augment(cost: number[][], columns: number, row: number, rowOf: number[], columnOf: number[]): void {
  const reach = Array.from({ length: columns }, (_, j) => cost[row]![j]!)
  const from: number[] = Array(columns).fill(row)
  for (let changed = true; changed; ) {
    changed = false
    for (let j = 0; j < columns; j++) {
      const i = rowOf[j]!
      if (i < 0) continue
      for (let k = 0; k < columns; k++) {
        const way = reach[j]! - cost[i]![j]! + cost[i]![k]!
        if (way >= reach[k]!) continue
        reach[k] = way
        from[k] = i
        changed = true
      }
    }
  }
  let end = rowOf.indexOf(-1)
  for (let j = 0; j < columns; j++) if (rowOf[j]! < 0 && reach[j]! < reach[end]!) end = j
  for (let j = end; ; ) {
    const i = from[j]!
    const next = columnOf[i]!
    rowOf[j] = i
    columnOf[i] = j
    if (i === row) return
    j = next
  }
}

/** A free column is worth 0, any other no less than what its row would save by taking another one instead. */
function worthOfRows(cost: number[][], columns: number, rowOf: number[], columnOf: number[]): number[] {
  const worth = Array.from({ length: columns }, (_, j) => (rowOf[j]! < 0 ? 0 : -LITTLE))
  for (let changed = true; changed; ) {
    changed = false
    for (let j = 0; j < columns; j++) {
      const i = rowOf[j]!
      if (i < 0) continue
      for (let k = 0; k < columns; k++) {
        const least = cost[i]![j]! - cost[i]![k]! + worth[k]!
        if (least <= worth[j]!) continue
        worth[j] = least
        changed = true
      }
    }
  }
  return columnOf.map((j, i) => cost[i]![j]! - worth[j]!)
}
