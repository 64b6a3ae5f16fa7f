import type { Aims } from './aims.ts'
import { compareLosses, excess, type Fairness, lossesThatCount } from './found.ts'
import type { Model } from './model.ts'
import { DROP, type PartyScore, Scale, scoreOf } from './score.ts'

/** How much a point above the allowance weighs. */
const EXCESS = 16

export interface Totals {
  placed: number
  moved: number
  cost: number
}

/** How much worse a round may leave the plan at hand; the best plan is kept apart. */
export interface Slack {
  /** Points of cost, or of what stands for it in fairness. */
  heat: number
  /** What a move costs; without it, no move more is accepted. */
  movePrice: number | undefined
  /** One meeting less is accepted: the way to placing all may lead through it. */
  mayDrop: boolean
}

/** How every party stands in the plan at hand, and what the whole is worth. */
export class Standing {
  readonly parties: PartyScore[]
  readonly totals: Totals = { placed: 0, moved: 0, cost: 0 }
  private readonly model: Model
  private readonly baseline: Int32Array
  private readonly scale: Scale
  private readonly fairness: Fairness
  private readonly isReplan: boolean
  private allowed: Float64Array | undefined

  private readonly mostMoves: number | undefined

  constructor(model: Model, { baseline, fairness, mostMoves }: Omit<Aims, 'seed'>) {
    this.fairness = fairness
    this.mostMoves = mostMoves
    this.model = model
    this.baseline = baseline
    this.isReplan = baseline.some(s => s >= 0)
    this.scale = new Scale(model)
    this.parties = model.ofParty.map(() => ({ placed: 0, moved: 0, cost: 0, loss: 0 }))
  }

  score(starts: Int32Array, party: number, into: PartyScore): PartyScore {
    return scoreOf(this.model, this.scale, starts, this.baseline, party, into)
  }

  set(party: number, score: PartyScore): void {
    const held = this.parties[party]!
    this.totals.placed += score.placed - held.placed
    this.totals.moved += score.moved - held.moved
    this.totals.cost += score.cost - held.cost
    Object.assign(held, score)
  }

  /** Whether the search goes on from what these parties would have: better, or worse within the slack of the round. */
  accepts(parties: number[], after: PartyScore[], { heat, movePrice, mayDrop }: Slack): boolean {
    const change = { placed: 0, moved: 0, pain: 0 }
    parties.forEach((party, i) => {
      change.placed += after[i]!.placed - this.parties[party]!.placed
      change.moved += after[i]!.moved - this.parties[party]!.moved
      change.pain += this.pain(party, after[i]!) - this.pain(party, this.parties[party]!)
    })
    const { mostMoves } = this
    if (mostMoves !== undefined) {
      const { moved } = this.totals
      const beyond = excess(moved + change.moved, mostMoves) - excess(moved, mostMoves)
      if (beyond !== 0) return beyond < 0
      change.moved = 0
    }
    if (change.placed !== 0) return change.placed > 0 || (mayDrop && change.placed === -1)
    if (movePrice !== undefined) change.pain += movePrice * change.moved
    else if (change.moved !== 0) return change.moved < 0
    return change.pain <= heat || (this.fairness && change.moved <= 0 && this.isFairer(parties, after))
  }

  /** Fairness compares the worst off first; of two plans that differ in these parties, only they decide. */
  private isFairer(parties: number[], after: PartyScore[]): boolean {
    const then = Float64Array.from(parties, (_, i) => after[i]!.loss)
      .sort()
      .reverse()
    const now = Float64Array.from(parties, party => this.parties[party]!.loss)
      .sort()
      .reverse()
    return compareLosses(then, now) < 0
  }

  /** Convex in the cost per meeting when fairness counts, so that the badly off weigh more. */
  private pain(party: number, { cost }: PartyScore): number {
    const meetings = this.model.ofParty[party]!.length
    if (!this.fairness || meetings === 0) return cost
    if (this.allowed) return cost + EXCESS * Math.max(0, cost - this.allowed[party]!)
    const each = cost / meetings + this.model.credit[party]!
    return (each * each) / 8
  }

  /** Where only the worst-off counts: the points each party may pay before they weigh more. */
  allow(allowed: Float64Array): void {
    if (this.fairness === 'worst') this.allowed = allowed
  }

  /** Whether a party pays more than it is to, where only the worst-off counts. */
  isAbove(party: number): boolean {
    return this.allowed !== undefined && this.parties[party]!.cost > this.allowed[party]!
  }

  /** What a party bears: its pain, its moves at this price, `DROP` for each meeting left out. */
  burden(party: number, score: PartyScore, moveCost: number): number {
    const left = this.model.ofParty[party]!.length - score.placed
    return this.pain(party, score) + moveCost * score.moved + DROP * left
  }

  /** No bundle of this party that costs more, moves and all, leaves its burden within this. */
  costAt(party: number, burden: number): number {
    if (this.fairness === true || this.mostMoves !== undefined) return Infinity
    const allowed = this.allowed?.[party] ?? Infinity
    const points = burden % DROP
    if (this.isReplan || points <= allowed) return burden
    return burden - points + allowed + (points - allowed) / (1 + EXCESS)
  }

  /** The losses that fairness compares, worst first. */
  losses(): Float64Array {
    return Float64Array.from(this.parties, p => p.loss)
      .sort()
      .reverse()
      .subarray(0, lossesThatCount(this.fairness))
  }
}
