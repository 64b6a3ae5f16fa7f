/** Worse by so many points of cost is still accepted at the start of a wave; by none at its end. */
const WARMEST = 24
const FIRST = 1000
/** The same of a re-plan, which begins from a plan that is nearly right. */
const FIRST_AGAIN = 250
const LONGEST = 512_000
/** What a move costs in one loose wave after another. */
const PRICES = [0, 5, 15]

/**
 * The search warms up and cools down in ever longer waves, by the number of rounds alone. In every second wave of a
 * re-plan, moves are only dear, not forbidden: a meeting may be placeable only through a plan that moves more.
 */
export class Waves {
  /** What a move costs now; undefined while one move less outweighs any cost. */
  movePrice: number | undefined
  private loosened = 0
  private start = 0
  private length: number
  private readonly alternates: boolean

  constructor(alternates: boolean) {
    this.alternates = alternates
    this.length = alternates ? FIRST_AGAIN : FIRST
  }

  /** True if this round begins a new wave. */
  begins(round: number): boolean {
    if (round - this.start <= this.length) return false
    this.start = round
    const isLoose = this.alternates && this.movePrice === undefined
    this.movePrice = isLoose ? PRICES[this.loosened++ % PRICES.length] : undefined
    if (!isLoose) this.length = Math.min(this.length * 2, LONGEST)
    return true
  }

  /** Ends a loose wave before its time. */
  cutLoose(): void {
    if (this.movePrice !== undefined) this.start -= this.length
  }

  /** The most that may be lost in this round. */
  heat(round: number): number {
    return Math.max(0, Math.floor((WARMEST * (this.length - (round - this.start))) / this.length))
  }
}
