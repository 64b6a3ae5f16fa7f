/** Clauses of literals 1, 2, ... or, for the opposite, -1, -2, ...; what is added says what follows from one alone. */
export class Clauses {
  private readonly value = new Map<number, boolean>()
  private readonly watched = new Map<number, number[][]>()
  private readonly set: number[] = []
  private done = 0
  /** Nothing can hold all clauses: what was to be shown. */
  isRefuted = false

  add(clause: number[]): void {
    const open = clause.filter(literal => this.holds(literal) !== false)
    if (open.length === 0) this.isRefuted = true
    else if (open.length === 1) this.isRefuted ||= !this.suppose(open[0]!) || !this.spread()
    else {
      const watching = [...open, ...clause.filter(literal => !open.includes(literal))]
      for (const literal of watching.slice(0, 2)) this.watchersOf(literal).push(watching)
    }
  }

  /** Whether a clause follows: supposing the opposite of each of its literals leads to a contradiction at once. */
  follows(clause: number[]): boolean {
    if (this.isRefuted) return true
    const before = this.set.length
    const isFree = clause.every(literal => this.suppose(-literal)) && this.spread()
    for (const literal of this.set.splice(before)) this.value.delete(Math.abs(literal))
    this.done = before
    return !isFree
  }

  private holds(literal: number): boolean | undefined {
    const value = this.value.get(Math.abs(literal))
    return value === undefined ? undefined : value === literal > 0
  }

  private watchersOf(literal: number): number[][] {
    const list = this.watched.get(literal) ?? []
    this.watched.set(literal, list)
    return list
  }

  /** False where the opposite holds already. */
  private suppose(literal: number): boolean {
    const known = this.holds(literal)
    if (known === undefined) {
      this.value.set(Math.abs(literal), literal > 0)
      this.set.push(literal)
    }
    return known !== false
  }

  /** Sets all that follows from what is set; false at a contradiction. */
  private spread(): boolean {
    while (this.done < this.set.length) {
      const gone = -this.set[this.done++]!
      const clauses = this.watchersOf(gone)
      const stay: number[][] = []
      let isSound = true
      for (const clause of clauses) {
        if (!isSound || !this.moved(clause, gone)) stay.push(clause)
        if (isSound && clause[1] === gone && this.holds(clause[0]!) !== true)
          isSound = this.suppose(clause[0]!)
      }
      this.watched.set(gone, stay)
      if (!isSound) return false
    }
    return true
  }

  /** Whether the clause now watches another literal than the one that is gone. */
  private moved(clause: number[], gone: number): boolean {
    if (clause[0] === gone) [clause[0], clause[1]] = [clause[1]!, gone]
    if (this.holds(clause[0]!) === true) return false
    const at = clause.findIndex((literal, i) => i > 1 && this.holds(literal) !== false)
    if (at < 0) return false
    clause[1] = clause[at]!
    clause[at] = gone
    this.watchersOf(clause[1]!).push(clause)
    return true
  }
}
