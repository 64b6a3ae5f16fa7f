/**
 * Clauses about yes-or-no variables: variable `v` holds as literal `2v`, does not as `2v + 1`. A clause says that one
 * of its literals holds. Each clause is at its place in one long list: how many literals, which lesson it is (or 0),
 * then the literals, the two that are watched first.
 */
export class Clauses {
  /** Per literal: 1 holds, -1 does not, 0 is open. */
  readonly value: Int8Array
  /** Literals that hold, in the order in which they were found. */
  readonly trail: number[] = []
  /** Per variable: the clause because of which it was set, or -1. */
  readonly cause: Int32Array
  readonly level: Int32Array
  list = new Int32Array(1 << 16)
  private end = 0
  private head = 0
  private readonly watching: number[][]

  constructor(variables: number) {
    this.value = new Int8Array(variables * 2)
    this.cause = new Int32Array(variables).fill(-1)
    this.level = new Int32Array(variables)
    this.watching = Array.from({ length: variables * 2 }, () => [])
  }

  /** Keeps a clause of two literals or more; the first two are watched. */
  add(literals: number[], lesson: number): number {
    const at = this.end
    this.end += literals.length + 2
    if (this.end > this.list.length) {
      const longer = new Int32Array(Math.max(this.end, 2 * this.list.length))
      longer.set(this.list)
      this.list = longer
    }
    this.list[at] = literals.length
    this.list[at + 1] = lesson
    this.list.set(literals, at + 2)
    this.watching[literals[0]!]!.push(at)
    this.watching[literals[1]!]!.push(at)
    return at
  }

  /** Whether something was set because of this clause. */
  isCause(at: number): boolean {
    const { cause, list } = this
    return cause[list[at + 2]! >> 1] === at || cause[list[at + 3]! >> 1] === at
  }

  /** Heeds these clauses no longer; none of them may be a cause. */
  forget(clauses: Set<number>): void {
    for (const [literal, watching] of this.watching.entries())
      this.watching[literal] = watching.filter(at => !clauses.has(at))
  }

  set(literal: number, cause: number, level: number): void {
    this.value[literal] = 1
    this.value[literal ^ 1] = -1
    this.cause[literal >> 1] = cause
    this.level[literal >> 1] = level
    this.trail.push(literal)
  }

  /** Opens again what was set after the first `length` literals; `tell` hears which. */
  open(length: number, tell: (literal: number) => void): void {
    while (this.trail.length > length) {
      const literal = this.trail.pop()!
      this.value[literal] = 0
      this.value[literal ^ 1] = 0
      tell(literal)
    }
    this.head = length
  }

  /** Sets what follows from what is set. Returns a clause that cannot hold any more, or -1. */
  follow(level: number): number {
    while (this.head < this.trail.length) {
      const broken = this.follows(this.trail[this.head++]! ^ 1, level)
      if (broken >= 0) return broken
    }
    return -1
  }

  /** Looks at the clauses that watch a literal which does not hold. */
  private follows(literal: number, level: number): number {
    const { list, value } = this
    const watching = this.watching[literal]!
    let kept = 0
    for (let i = 0; i < watching.length; i++) {
      const at = watching[i]!
      const first = at + 2
      if (list[first] === literal) {
        list[first] = list[first + 1]!
        list[first + 1] = literal
      }
      const other = list[first]!
      if (value[other]! <= 0 && this.watchAnother(at, literal)) continue
      watching[kept++] = at
      if (value[other]! > 0) continue
      if (value[other]! < 0) {
        while (++i < watching.length) watching[kept++] = watching[i]!
        watching.length = kept
        return at
      }
      this.set(other, at, level)
    }
    watching.length = kept
    return -1
  }

  private watchAnother(at: number, literal: number): boolean {
    const { list, value } = this
    for (let k = at + 4; k < at + 2 + list[at]!; k++) {
      if (value[list[k]!]! < 0) continue
      list[at + 3] = list[k]!
      list[k] = literal
      this.watching[list[at + 3]!]!.push(at)
      return true
    }
    return false
  }
}
