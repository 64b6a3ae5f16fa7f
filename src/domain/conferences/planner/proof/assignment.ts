/** Stands for "cannot be": larger than any sum of real prices, small enough that sums with it stay exact. */
export const NEVER = 2 ** 30

/**
 * The cheapest way to give each row a column of its own (the Hungarian method, by shortest paths). Rows at most as
 * many as columns. Afterwards `rowPrice[i] + columnPrice[j] <= cost[i, j]` everywhere, and no column price is above 0.
 */
export class Assignment {
  /** The column of each row. */
  readonly columnOf: Int32Array
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
  private readonly rowOf: Int32Array
  private readonly from: Int32Array
  private readonly distance: Float64Array
  private readonly seen: Uint8Array

  constructor(most: number) {
    this.columnOf = new Int32Array(most + 1)
    this.rowPrice = new Float64Array(most + 1)
    this.columnPrice = new Float64Array(most + 1)
    this.rowOf = new Int32Array(most + 1)
    this.from = new Int32Array(most + 1)
    this.distance = new Float64Array(most + 1)
    this.seen = new Uint8Array(most + 1)
  }

  /** The least sum; a pair that cannot be costs `NEVER`. `cost` holds one row after the other. */
  solve(rows: number, columns: number, cost: Float64Array): number {
    this.rowPrice.fill(0, 0, rows)
    this.columnPrice.fill(0, 0, columns + 1)
    this.rowOf.fill(-1, 0, columns + 1)
    let sum = 0
    for (let i = 0; i < rows; i++) this.insert(i, columns, cost)
    for (let j = 0; j < columns; j++) {
      const i = this.rowOf[j]!
      if (i >= 0) {
        this.columnOf[i] = j
        sum += cost[i * columns + j]!
      }
    }
    return sum
  }

  /** One more row along the shortest path; column number `columns` is where every path begins. */
  private insert(row: number, columns: number, cost: Float64Array): void {
    const { rowOf, rowPrice, columnPrice, distance, from, seen } = this
    distance.fill(Infinity, 0, columns)
    seen.fill(0, 0, columns)
    rowOf[columns] = row
    distance[columns] = 0
    let at = columns
    for (let way = 0; ; way = distance[at]!) {
      const i = rowOf[at]!
      const ahead = way - rowPrice[i]!
      let nearest = -1
      let least = Infinity
      for (let j = 0; j < columns; j++) {
        if (seen[j]) continue
        const away = ahead + cost[i * columns + j]! - columnPrice[j]!
        if (away < distance[j]!) {
          distance[j] = away
          from[j] = at
        }
        if (distance[j]! < least) {
          least = distance[j]!
          nearest = j
        }
      }
      at = nearest
      if (rowOf[at]! < 0) break
      seen[at] = 1
    }
    const whole = distance[at]!
    rowPrice[row]! += whole
    for (let j = 0; j < columns; j++) {
      if (!seen[j]) continue
      rowPrice[rowOf[j]!]! += whole - distance[j]!
      columnPrice[j]! -= whole - distance[j]!
    }
    for (; at !== columns; at = from[at]!) rowOf[at] = rowOf[from[at]!]!
  }
}
