import { Clauses } from './clauses.ts'
import { Heap } from './heap.ts'
import { Memory } from './memory.ts'
import { Pace } from './pace.ts'

const DECAY = 0.95
const HUGE = 1e100
/**
 * Whether all clauses can hold together: tries, and learns from every conflict a clause that follows from those
 * before, until it has a solution, or learns that there is none. Chance and clock play no part.
 */
export class Solver {
  /** Which way to try a variable first: 1 holds, 0 does not. */
  readonly phase: Uint8Array
  /** What was learned, in order: each lesson follows from the clauses and the lessons before by setting what must be. */
  private readonly lessons: { literals: number[]; from: number[] }[] = []
  private readonly clauses: Clauses
  private readonly heap: Heap
  private readonly seen: Uint8Array
  private readonly levels: number[] = []
  conflicts = 0
  private readonly pace = new Pace()
  private readonly memory = new Memory()
  private gain = 1
  private isVoid = false
  /** The lessons that were broken at last. */
  private readonly last: number[] = []

  constructor(variables: number) {
    this.clauses = new Clauses(variables)
    this.heap = new Heap(variables)
    this.phase = new Uint8Array(variables)
    this.seen = new Uint8Array(variables)
  }

  /** A lesson from outside. */
  tell(literals: number[]): void {
    this.lessons.push({ literals, from: [] })
    this.add(literals, this.lessons.length)
  }

  /** One more clause; whatever was tried is given up first. */
  add(literals: number[], lesson = 0): void {
    this.back(0)
    const { value, trail } = this.clauses
    const sorted = trail.length > 0 ? literals.toSorted((a, b) => value[b]! - value[a]!) : literals
    const open = trail.length > 0 ? sorted.filter(literal => value[literal]! >= 0).length : literals.length
    const at = sorted.length > 1 ? this.clauses.add(sorted, lesson) : -1
    if (open === 0) this.isVoid = true
    else if ((open === 1 || sorted.length === 1) && value[sorted[0]!] === 0)
      this.clauses.set(sorted[0]!, at, 0)
  }

  /** True with a solution, false if there is none, undefined after so many conflicts. */
  solve(conflicts: number): boolean | undefined {
    const end = this.conflicts + conflicts
    while (!this.isVoid && this.conflicts < end) {
      this.back(0)
      this.memory.clear(this.clauses)
      const found = this.try(end)
      if (found !== undefined) return found
    }
    return this.isVoid ? false : undefined
  }

  holds(v: number): boolean {
    return this.clauses.value[2 * v]! > 0
  }

  /** After there was found to be no solution: the lessons that show it. */
  steps(): number[][] {
    const { trail, cause, list } = this.clauses
    const isUsed = new Uint8Array(this.lessons.length)
    for (const lesson of this.last) isUsed[lesson - 1] = 1
    for (const literal of trail) {
      const at = cause[literal >> 1]!
      if (at >= 0 && list[at + 1]! > 0) isUsed[list[at + 1]! - 1] = 1
    }
    for (let i = this.lessons.length - 1; i >= 0; i--) {
      const { literals, from } = this.lessons[i]!
      if (literals.length === 1) isUsed[i] = 1
      if (isUsed[i]) for (const lesson of from) isUsed[lesson - 1] = 1
    }
    return this.lessons.filter((_, i) => isUsed[i]).map(lesson => lesson.literals)
  }

  private try(end: number): boolean | undefined {
    const { clauses } = this
    for (;;) {
      const broken = clauses.follow(this.levels.length)
      if (broken >= 0) {
        this.conflicts++
        if (this.levels.length === 0) {
          this.isVoid = true
          this.noteLesson(broken, this.last)
          return false
        }
        this.learn(broken)
        if (this.conflicts >= end || this.pace.isStuck(this.conflicts)) return undefined
        continue
      }
      const v = this.next()
      if (v < 0) return true
      this.levels.push(clauses.trail.length)
      clauses.set(2 * v + 1 - this.phase[v]!, -1, this.levels.length)
    }
  }

  private next(): number {
    let v = this.heap.pop()
    while (v >= 0 && this.clauses.value[2 * v] !== 0) v = this.heap.pop()
    return v
  }

  private back(level: number): void {
    if (this.levels.length <= level) return
    this.clauses.open(this.levels[level]!, literal => {
      this.phase[literal >> 1] = 1 - (literal & 1)
      this.heap.push(literal >> 1)
    })
    this.levels.length = level
  }

  /** Learns from a clause that cannot hold: goes back along causes to the one decision that led there. */
  private learn(broken: number): void {
    const { clauses, seen } = this
    const { trail, cause, level } = clauses
    const lesson = [0]
    const [from, marked]: [number[], number[]] = [[], []]
    let [open, i, at] = [0, trail.length, broken]
    do {
      this.noteLesson(at, from)
      const { list } = clauses
      for (let k = at + 2; k < at + 2 + list[at]!; k++) {
        const v = list[k]! >> 1
        if (seen[v] || level[v] === 0) continue
        seen[v] = 1
        marked.push(v)
        this.praise(v)
        if (level[v] === this.levels.length) open++
        else lesson.push(list[k]!)
      }
      do i--
      while (!seen[trail[i]! >> 1] || level[trail[i]! >> 1] !== this.levels.length)
      at = cause[trail[i]! >> 1]!
      lesson[0] = trail[i]! ^ 1
    } while (--open > 0)
    const known = new Map<number, boolean>()
    const short = lesson.filter((literal, n) => n === 0 || !this.isImplied(literal, from, known))
    for (const v of marked) seen[v] = 0
    this.gain /= DECAY
    this.keep(short, from)
  }

  /** Whether the others of a lesson already force this literal, maybe by way of others. */
  private isImplied(literal: number, from: number[], known: Map<number, boolean>): boolean {
    const { cause, list, level } = this.clauses
    const at = cause[literal >> 1]!
    if (at < 0) return false
    for (let k = at + 2; k < at + 2 + list[at]!; k++) {
      const v = list[k]! >> 1
      if (v === literal >> 1 || this.seen[v] || level[v] === 0) continue
      if (!known.has(v)) known.set(v, this.isImplied(list[k]!, from, known))
      if (!known.get(v)) return false
    }
    this.noteLesson(at, from)
    return true
  }

  private noteLesson(at: number, from: number[]): void {
    const lesson = this.clauses.list[at + 1]!
    if (lesson > 0) from.push(lesson)
  }

  private keep(literals: number[], from: number[]): void {
    const { clauses } = this
    const spread = new Set(literals.map(literal => clauses.level[literal >> 1]!)).size
    this.pace.note(spread, this.conflicts)
    let second = 1
    for (let k = 2; k < literals.length; k++)
      if (clauses.level[literals[k]! >> 1]! > clauses.level[literals[second]! >> 1]!) second = k
    const target = literals.length > 1 ? clauses.level[literals[second]! >> 1]! : 0
    this.lessons.push({ literals: literals.slice(), from })
    this.back(target)
    if (literals.length === 1) clauses.set(literals[0]!, -1, 0)
    if (literals.length === 1) return
    ;[literals[1], literals[second]] = [literals[second]!, literals[1]!]
    clauses.set(literals[0]!, this.memory.note(clauses.add(literals, this.lessons.length), spread), target)
  }

  private praise(v: number): void {
    const { worth } = this.heap
    worth[v]! += this.gain
    if (worth[v]! > HUGE) {
      for (let u = 0; u < worth.length; u++) worth[u]! /= HUGE
      this.gain /= HUGE
    }
    this.heap.rise(v)
  }
}
