/** Of how many lessons the mean is compared, with how many, and how much greater it must be for a fresh start. */
const LATELY = 30
const USUALLY = 5000
const STUCK = 1.1
/** Every second spell of so many conflicts is calm: fresh starts are rare, which is how solutions are found. */
const SPELL = 1000
const CALM = 250

/** When to begin afresh: as lessons have lately been about more decisions than usual. */
export class Pace {
  private fresh = 0
  private lately = 0
  private usually = 0

  /** Hears about how many decisions a lesson is. */
  note(spread: number, conflicts: number): void {
    this.lately += (spread - this.lately) / LATELY
    this.usually += (spread - this.usually) / Math.min(USUALLY, conflicts)
  }

  isStuck(conflicts: number): boolean {
    const run = conflicts - this.fresh
    const isCalm = Math.floor(conflicts / SPELL) % 2 === 0
    if (isCalm ? run < CALM : run < LATELY || this.lately <= STUCK * this.usually) return false
    this.fresh = conflicts
    if (!isCalm) this.lately = this.usually
    return true
  }
}
