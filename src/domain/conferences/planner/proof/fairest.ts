import type { Model } from '../model.ts'
import { isSmall } from './fewer.ts'
import { Fitting } from './fitting.ts'
import { allowanceFor } from './question.ts'
import { waysOf } from './ways.ts'
import { type Moves, Within } from './within.ts'

/** Conflicts in one portion of work, and steps of the search for a plan at a level before. */
const PORTION = 1500
const STEPS = 2000
/** Steps that are soon done. */
const FEW_STEPS = 300
/** So much of what there may be to gain is looked for then, at first and where it was in vain. */
const PARTS = [1 / 2, 1 / 4]
/** Steps from nothing for the best level of all, in a large round. */
const FRESH_STEPS = 4000
/** As much work as so many conflicts is it to put a question, for each meeting. */
const PUTTING = 4
/** Conflicts that the best level of all is worth before others are asked for. */
const FIRST = 7500
const MOST_KNOTS = 20_000
const EPSILON = 1e-9

/**
 * How well off the worst-off party can be, where all meetings are placed: between what it would have alone and what it
 * has, level after level is asked whether a plan keeps every party there.
 */
export class Fairest {
  private readonly model: Model
  private readonly moves: Moves | undefined
  private readonly asked = new Map<number, Within>()
  private readonly fittings = new Map<number, Fitting>()
  /** One that begins from nothing, which is sometimes sooner. */
  private afresh: { level: number; fitting: Fitting } | undefined
  /** The loss of the plan from which a rise was looked for last, and how often before. */
  private risen = Infinity
  private rises = 0
  /** Levels that no plan keeps, each with what shows it. */
  private readonly refused = new Map<number, Within>()
  get most(): number | undefined {
    return this.moves?.most
  }

  /** What shows that no plan is better. */
  private shown: { loss: number; within: Within } | undefined

  constructor(model: Model, moves: Moves | undefined) {
    this.model = model
    this.moves = moves
  }

  /**
   * A portion of work: starts under which the worst-off party loses less, if any were found. Where `least` may soon be
   * known better, no more than what is soon done.
   */
  raise(starts: Int32Array, loss: number, least: number, isCertain: boolean): Int32Array | undefined {
    const soon = this.rise(starts, loss, least)
    if (soon || !isCertain) return soon
    // What is best of all is asked before all others are looked for.
    const isFirst = !this.refused.has(least) && (this.asked.get(least)?.conflicts ?? 0) < FIRST
    let levels = isFirst ? [least] : this.levelsUnder(loss, least)
    let left = PORTION
    for (let level = this.next(levels); level !== undefined && left > 0; level = this.next(levels)) {
      const found = this.fit(level, starts, isFirst)
      if (found) return found
      const within = this.asked.get(level) ?? this.within(level)
      this.asked.set(level, within)
      const before = within.conflicts
      const answer = within.answer(left)
      if (answer !== null) return answer
      left -= before === 0 ? within.conflicts + PUTTING * this.model.locked.length : within.conflicts - before
      for (const lower of levels) if (lower <= level) this.refused.set(lower, within)
      if (level === least) levels = this.levelsUnder(loss, least)
    }
    this.show(loss, levels)
    return undefined
  }

  /** Looks for a little while for the best plan of all, and then for one that is part of the way there. */
  private rise(starts: Int32Array, loss: number, least: number): Int32Array | undefined {
    if (isSmall(this.model)) return undefined
    this.rises = this.risen === loss ? this.rises + 1 : 0
    this.risen = loss
    const part = PARTS[this.rises]
    if (part === undefined) return undefined
    const best = this.refused.has(least) ? undefined : this.fitting(least, starts).find(FEW_STEPS)
    if (best) return best
    const allowed = allowanceFor(this.model, loss - part * (loss - least), false)
    return new Fitting(this.model, allowed, starts).find(FEW_STEPS)
  }

  private show(loss: number, levels: number[]): void {
    const within = levels.length > 0 ? this.refused.get(levels.at(-1)!) : undefined
    if (within) this.shown = { loss, within }
  }

  private within(level: number): Within {
    return new Within(this.model, { allowed: allowanceFor(this.model, level, false), moves: this.moves })
  }

  /** Looks for a plan; of moves it knows nothing. */
  private fitting(level: number, near: Int32Array): Fitting {
    const begun =
      this.fittings.get(level) ?? new Fitting(this.model, allowanceFor(this.model, level, false), near)
    this.fittings.set(level, begun)
    return begun
  }

  /** In a small round a question is sooner answered than a plan is found in this way. */
  private fit(level: number, starts: Int32Array, isFirst: boolean): Int32Array | undefined {
    if (isSmall(this.model)) return undefined
    return this.fitting(level, starts).find(STEPS) ?? (isFirst ? this.fitAfresh(level) : undefined)
  }

  private fitAfresh(level: number): Int32Array | undefined {
    const { model } = this
    if (this.afresh?.level !== level) {
      const nothing = new Int32Array(model.locked.length).fill(-1)
      const fitting = new Fitting(model, allowanceFor(model, level, false), nothing)
      this.afresh = { level, fitting }
    }
    return this.afresh.fitting.find(FRESH_STEPS)
  }

  /** Whether no plan has a worst-off party that loses less than this. */
  isBest(loss: number): boolean {
    return this.shown !== undefined && this.shown.loss === loss
  }

  /** The losses that a party may have between these two, the least first. */
  private levelsUnder(loss: number, least: number): number[] {
    const { model } = this
    const allowed = allowanceFor(model, loss, true)
    const levels = new Set<number>()
    for (const [party, meetings] of model.ofParty.entries()) {
      const ways = allowed[party]! < Infinity ? waysOf(model, party, allowed[party]!, MOST_KNOTS) : undefined
      for (const knot of ways?.knots ?? []) {
        const level = knot.paid / meetings.length + model.credit[party]!
        if (ways!.isLast(knot) && level >= least - EPSILON && level < loss - EPSILON) levels.add(level)
      }
    }
    return [...levels].sort((a, b) => a - b)
  }

  /** What to ask next: what is best of all, then in the middle of what was not asked, at last the one that is nearest. */
  private next(levels: number[]): number | undefined {
    const open = levels.filter(level => !this.refused.has(level))
    const fresh = open.filter(level => !this.asked.has(level))
    if (fresh.length === 0) return open.at(-1)
    return fresh[0] === levels[0] ? fresh[0] : fresh[fresh.length >> 1]
  }

  steps(): number[] {
    return this.shown?.within.steps() ?? []
  }
}
