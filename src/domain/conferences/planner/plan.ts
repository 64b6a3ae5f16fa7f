import { type Fairness, isBetter, lossesThatCount, USUAL_FAIRNESS } from './found.ts'
import { type Model, modelOf } from './model.ts'
import type { Instance, Plan } from './problem.ts'
import { close } from './proof/close.ts'
import { Dives } from './proof/dives.ts'
import { isSmall } from './proof/fewer.ts'
import { Proof } from './proof/proof.ts'
import { allowanceFor } from './proof/question.ts'
import { Search } from './search.ts'
import { written } from './written.ts'

/** The starts of a plan made before: all that a re-plan needs to know of it. */
export type Baseline = Pick<Plan, 'starts' | 'rooms' | 'interpreters'>

export interface PlanOptions {
  seed: number
  /** Rounds of search. Without it and without `shouldStop`, as many as `DEFAULT_ITERATIONS`. */
  iterations?: number
  /** Asked after every round. */
  shouldStop?: () => boolean
  /** Told of the first plan and of every better one; `report` writes it out. */
  onBetter?: (report: () => Plan) => void
  /** Seconds since the search began; without it a plan says 0. */
  elapsed?: () => number
  /** The plan published before: as few of its meetings as possible are moved (O4). */
  baseline?: Baseline
  /**
   * No more meetings of the baseline move than that, or the fewest if it must be more; only then O1, O2 and O3, and
   * O4 is not asked for. A meeting left out counts as moved.
   */
  mostMoves?: number
  /** A plan to begin from, where a good one is known. */
  begin?: Baseline
  /** False leaves out O2; 'worst', the usual, asks only for the worst-off party; true for each next one as well. */
  fairness?: Fairness
  /** Spends part of the time on bounds, and writes the prices that make them checkable. */
  prove?: boolean
}

export const DEFAULT_ITERATIONS = 20_000
/** Rounds before the first question; a small round is soon asked, and then gone through completely. */
const FIRST_ROUNDS = 300
const FIRST_IF_SMALL = 100
/** Rounds between two portions of proof: more where a round is small and soon closed, or a portion takes long for what it proves. */
const ROUNDS_PER_PROOF = 450
const ROUNDS_IF_SMALL = 600
/** Where a portion is in vain, the next pause is so much longer, up to so many times as long as usual. */
const LONGER = 1.5
const LONGEST = 16
/** Rounds between questions whether there is a better plan; so many of them at once, where they take long. */
const QUESTIONS = 3
/** Of a large round at first as many, until it is known how well off the worst-off party can be. */
const FIRST_QUESTIONS = 10
const ROUNDS_PER_QUESTION = 4000
const ROUNDS_PER_CUBE = 1 / 17_000
/** A re-plan finds its few moves soon, and it takes proof to know that they are few: so many times as often. */
const HASTE = 4

/**
 * The best plan found for a valid instance (see `validateInstance`), by strictly ordered objectives. Pure and
 * anytime: the same instance, seed, baseline and number of rounds give the same plan, byte for byte.
 */
export function plan(instance: Instance, options: PlanOptions): Plan {
  return new Planning(instance, options).run()
}

class Planning {
  private readonly model: Model
  private readonly options: PlanOptions
  private readonly fairness: Fairness
  private readonly search: Search
  private readonly proof: Proof
  private isClosed = false
  private hasAsked = false
  private readonly first: number
  private next = 0
  private pause = 0
  /** Not of a re-plan, where moves come first. */
  private readonly dives: Dives | undefined

  constructor(instance: Instance, options: PlanOptions) {
    this.model = modelOf(instance)
    this.options = options
    this.first = isSmall(this.model) ? FIRST_IF_SMALL : FIRST_ROUNDS
    this.fairness = options.fairness ?? USUAL_FAIRNESS
    const { baseline, seed, mostMoves, begin } = options
    const aims = {
      baseline: Int32Array.from(instance.meetings, (_, m) => baseline?.starts[m] ?? -1),
      fairness: this.fairness,
    }
    const kept = { baselineRooms: baseline?.rooms, baselineInterpreters: baseline?.interpreters }
    this.search = new Search(this.model, { seed, ...aims, ...kept, mostMoves, begin })
    this.proof = new Proof(this.model, {
      ...aims,
      fairness: this.fairness !== false,
      isCostNext: this.fairness !== true,
      isReplan: baseline !== undefined,
      mostMoves,
    })
    this.dives = baseline ? undefined : new Dives(this.model, this.fairness)
    this.proof.regard(this.search.best)
  }

  run(): Plan {
    const { iterations, shouldStop, onBetter, prove } = this.options
    const limit = iterations ?? (shouldStop ? Infinity : DEFAULT_ITERATIONS)
    const often = this.options.baseline ? HASTE : 1
    const dear = (ROUNDS_PER_CUBE * this.model.locked.length ** 3) / often
    const between = Math.ceil(Math.max(isSmall(this.model) ? ROUNDS_IF_SMALL : ROUNDS_PER_PROOF, dear))
    this.next = between
    this.pause = between
    onBetter?.(this.report)
    while (!this.isDone(limit) && !shouldStop?.()) {
      if (this.search.improve()) {
        this.regard()
        onBetter?.(this.report)
      }
      this.ask()
      if (this.search.round === this.first && !this.isDone(limit)) this.close()
      else if (prove && this.search.round >= this.next) this.advance(between)
    }
    return this.report()
  }

  private isDone(limit: number): boolean {
    return this.isClosed || this.search.round >= limit || (this.isFair() && this.proven().includes('O3'))
  }

  /** Of a plan that is not closed only the worst-off party is certain: the next ones are where all cost their least. */
  private isFair(): boolean {
    const { placed, cost } = this.search.best
    return this.fairness !== true || (placed === this.model.locked.length && cost === this.proof.least)
  }

  private regard(): void {
    const { proof, search, model } = this
    proof.regard(search.best)
    const { worstLoss } = proof
    if (this.fairness === 'worst') search.allow(allowanceFor(model, worstLoss, worstLoss > proof.loss))
  }

  private close(): void {
    const { search, model } = this
    const isFairest = this.proof.proven(search.best).includes('O2')
    const closed = close(model, search, { losses: lossesThatCount(this.fairness), isFairest })
    if (!closed) return
    this.isClosed = true
    if (closed === search.best) return
    search.best = closed
    this.options.onBetter?.(this.report)
  }

  /** A portion of proof, or of a dive. */
  private advance(between: number): void {
    const { proof, dives, search } = this
    const dived = dives?.advance(proof.costs(), search.best.cost)
    const isWorthwhile = dived !== undefined || proof.advance(search.best)
    this.pause = isWorthwhile ? between : Math.min(this.pause * LONGER, LONGEST * between)
    this.next = search.round + this.pause
    const found = dived?.found
    if (!found || !isBetter(found, search.best) || !search.adopt(found.starts)) return
    this.regard()
    this.options.onBetter?.(this.report)
  }

  /** Every so often, and as soon as no more can be placed, asks for a better plan and goes on from there. */
  private ask(): void {
    const { shouldStop, onBetter, baseline, prove } = this.options
    const { round, best } = this.search
    const isLarge = !isSmall(this.model)
    const isFirst = isLarge && !this.hasAsked && round >= this.first && best.placed >= this.proof.placed
    if (!isFirst && round % ROUNDS_PER_QUESTION !== this.first) return
    this.hasAsked ||= isFirst
    const isPatient = isFirst && !baseline
    let left = isPatient && !prove ? 1 : isPatient ? FIRST_QUESTIONS : isLarge ? QUESTIONS : Infinity
    for (let proven = -1; left-- > 0 && !shouldStop?.(); ) {
      if (isPatient ? this.proven().includes('O2') : proven >= this.proven().length) return
      // Of a re-plan the moves come first, and soon.
      if (baseline && isFirst && this.proven().includes('O4')) return
      proven = this.proven().length
      const starts = this.proof.improve(this.search.best)
      if (!starts || !this.search.adopt(starts)) continue
      ;[left, proven] = [isPatient ? left + 1 : left, -1]
      this.regard()
      onBetter?.(this.report)
    }
  }

  /** Where all plans were looked at, nothing can be better; else what the bounds say, of what was asked for. */
  private proven(): Plan['proven'] {
    if (!this.isClosed) return this.proof.proven(this.search.best)
    return this.proof.objectives()
  }

  private readonly report = (): Plan => {
    const { model, search, proof, isClosed, options, fairness } = this
    const known = { proof, proven: this.proven(), isClosed }
    return written(model.instance, search, known, { ...options, fairness })
  }
}
