import type { Model } from '../model.ts'
import { Fairer, type Lacking } from './fairer.ts'
import { isSmall } from './fewer.ts'
import { canBeLaid, Laid } from './laid.ts'
import { allowanceFor } from './question.ts'
import { Shortage } from './shortage.ts'
import { type Moves, Within } from './within.ts'

/** Conflicts in one portion of work. */
const PORTION = 1500
/** As much work as so many conflicts is it to put a question, for each meeting. */
const PUTTING = 4
/** Conflicts that the best level of all is worth in a small round before others are asked for. */
const FIRST = 7500
const EPSILON = 1e-9

type Standing = Pick<Lacking, 'starts' | 'loss' | 'least' | 'shares'>

/**
 * How well off the worst-off party can be, where all meetings are placed: between what it would have alone and what it
 * has, level after level is asked whether a plan keeps every party there.
 */
export class Fairest {
  private readonly model: Model
  private readonly moves: Moves | undefined
  private readonly laid: Laid
  private readonly shortage: Shortage
  private readonly fairer: Fairer
  private readonly asked = new Map<number, Within>()
  /** Levels that no plan keeps, each with what shows it. */
  private readonly refused = new Map<number, Within>()
  /** Whether plans are looked for before questions are put: in a small round these are sooner answered. */
  private readonly isClimbing: boolean
  private isInVain = false
  get most(): number | undefined {
    return this.moves?.most
  }

  /** What shows that no plan is better. */
  private shown: { loss: number; within: Within } | undefined

  constructor(
    model: Model,
    moves: Moves | undefined,
    laid = new Laid(model),
    shortage = new Shortage(model, laid),
  ) {
    this.model = model
    this.moves = moves
    this.isClimbing = !isSmall(model) && moves === undefined
    this.laid = laid
    this.shortage = shortage
    this.fairer = new Fairer(model, laid)
  }

  /**
   * A portion of work: starts under which the worst-off party loses less, if any were found. Where `least` may soon be
   * known better, no more than what is soon done.
   */
  raise(plan: Standing, isCertain: boolean): Int32Array | undefined {
    const { loss, least } = plan
    if (!canBeLaid(this.model)) return undefined
    const soon = this.climb(plan, isCertain)
    if (soon || !isCertain) return soon
    // A question is mostly sooner answered than hours are found to be short.
    if (!this.isClimbing && this.asked.size > 0) this.count(loss, least)
    const known = Math.max(least, this.shortage.loss)
    if (known >= loss - EPSILON) return undefined
    // What is best of all is asked before all others are looked for.
    const isFirst = !this.isClimbing && !this.refused.has(known) && this.conflictsOf(known) < FIRST
    let levels = isFirst ? [known] : this.levelsUnder(loss, known)
    let left = PORTION
    for (let level = this.next(levels); level !== undefined && left > 0; level = this.next(levels)) {
      const within = this.asked.get(level) ?? this.within(level)
      this.asked.set(level, within)
      const before = within.conflicts
      const answer = within.answer(left)
      if (answer !== null) return answer
      left -= before === 0 ? within.conflicts + PUTTING * this.model.locked.length : within.conflicts - before
      for (const lower of levels) if (lower <= level) this.refused.set(lower, within)
      if (level === known) levels = this.levelsUnder(loss, known)
    }
    this.show(loss, levels)
    return undefined
  }

  /**
   * A large round is looked through for better plans first, at all levels, and once that was in vain, level by level
   * beside the questions; of moves such a search knows nothing.
   */
  private climb({ starts, loss, least, shares }: Standing, isCertain: boolean): Int32Array | undefined {
    for (let isDone = !this.isClimbing; !isDone; ) {
      const known = Math.max(least, this.shortage.loss, ...this.refused.keys())
      if (known >= loss - EPSILON) return undefined
      const isRefused = this.refused.has(known)
      const plan = {
        starts,
        loss,
        least: known,
        spare: 0,
        isRefused,
        shares: known > least ? undefined : shares,
      }
      const found = this.fairer.look(plan)
      if (found) return found
      const isThrough = this.fairer.isThrough(plan)
      if (isThrough && this.count(loss, known)) continue
      this.isInVain ||= this.fairer.isInVain(plan)
      isDone = this.isInVain || (isThrough && !isCertain)
    }
    return undefined
  }

  /** Counts how short hours are; whether there was more to be known. */
  private count(loss: number, least: number): boolean {
    const before = this.shortage.loss
    while (this.shortage.raise(() => [...this.levelsUnder(loss, least), loss])) {}
    return this.shortage.loss > before
  }

  private conflictsOf(level: number): number {
    return this.asked.get(level)?.conflicts ?? 0
  }

  private show(loss: number, levels: number[]): void {
    const within = levels.length > 0 ? this.refused.get(levels.at(-1)!) : undefined
    if (within) this.shown = { loss, within }
  }

  private within(level: number): Within {
    const limits = { allowed: allowanceFor(this.model, level, false), moves: this.moves }
    return new Within(this.model, limits, this.laid)
  }

  /** Whether no plan has a worst-off party that loses less than this. */
  isLeast(loss: number): boolean {
    return this.shown !== undefined && this.shown.loss === loss
  }

  /** The losses that a party may have between these two, the least first. */
  private levelsUnder(loss: number, least: number): number[] {
    const { model } = this
    const allowed = allowanceFor(model, loss, true)
    const levels = new Set<number>()
    for (const [party, meetings] of model.ofParty.entries()) {
      const ways = allowed[party]! < Infinity ? this.laid.waysOf(party, allowed[party]!) : undefined
      for (const knot of ways?.knots ?? []) {
        const level = knot.paid / meetings.length + model.credit[party]!
        if (ways!.isLast(knot) && level >= least - EPSILON && level < loss - EPSILON) levels.add(level)
      }
    }
    return [...levels].sort((a, b) => a - b)
  }

  /**
   * What to ask next: what is best of all, then in the middle of what was not asked; at last, and where plans were
   * looked for at all levels before, the one that is nearest.
   */
  private next(levels: number[]): number | undefined {
    const open = levels.filter(level => !this.refused.has(level))
    const fresh = this.isClimbing ? [] : open.filter(level => !this.asked.has(level))
    if (fresh.length === 0) return open.at(-1)
    return fresh[0] === levels[0] ? fresh[0] : fresh[fresh.length >> 1]
  }

  steps(): number[] {
    return this.shown?.within.steps() ?? []
  }
}
