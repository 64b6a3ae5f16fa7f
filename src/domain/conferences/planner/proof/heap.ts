/** The variables that are open, the one most often in conflict first. */
export class Heap {
  readonly worth: Float64Array
  private readonly list: Int32Array
  private readonly place: Int32Array
  private size = 0

  constructor(variables: number) {
    this.worth = new Float64Array(variables)
    this.list = new Int32Array(variables)
    this.place = new Int32Array(variables).fill(-1)
    for (let v = 0; v < variables; v++) this.push(v)
  }

  push(v: number): void {
    if (this.place[v]! >= 0) return
    this.settle(v, this.size++)
    this.rise(v)
  }

  /** The first one, or -1. */
  pop(): number {
    if (this.size === 0) return -1
    const first = this.list[0]!
    this.place[first] = -1
    const last = this.list[--this.size]!
    if (this.size > 0) this.sink(last)
    return first
  }

  /** Brings a variable forward that is worth more now. */
  rise(v: number): void {
    let i = this.place[v]!
    if (i < 0) return
    for (let up = (i - 1) >> 1; i > 0 && this.isBefore(v, this.list[up]!); up = (i - 1) >> 1) {
      this.settle(this.list[up]!, i)
      i = up
    }
    this.settle(v, i)
  }

  private sink(v: number): void {
    let i = 0
    for (let down = 1; down < this.size; down = 2 * i + 1) {
      if (down + 1 < this.size && this.isBefore(this.list[down + 1]!, this.list[down]!)) down++
      if (!this.isBefore(this.list[down]!, v)) break
      this.settle(this.list[down]!, i)
      i = down
    }
    this.settle(v, i)
  }

  private isBefore(a: number, b: number): boolean {
    return this.worth[a]! > this.worth[b]! || (this.worth[a] === this.worth[b] && a < b)
  }

  private settle(v: number, i: number): void {
    this.list[i] = v
    this.place[v] = i
  }
}
