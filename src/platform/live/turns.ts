/** Whoever takes a turn; asked for several times before it comes, it comes once. */
export type Taker = { look(): Promise<void> }
type Pace = {
  /** What is asked within this time is one turn. */
  gatherMs: number
  /** After a turn nobody has one for so many times as long as it took: 0 is without rest. */
  rest: number
}

/** One turn after the other, in the order in which they were asked for. */
export class Turns {
  readonly #pace: Pace
  readonly #waiting = new Set<Taker>()
  #going = false

  constructor(pace: Pace) {
    this.#pace = pace
  }

  ask(taker: Taker): void {
    this.#waiting.add(taker)
    if (!this.#going) void this.#go()
  }

  forget(taker: Taker): void {
    this.#waiting.delete(taker)
  }

  async #go(): Promise<void> {
    this.#going = true
    await pause(this.#pace.gatherMs)
    for (const taker of this.#waiting) {
      this.#waiting.delete(taker) // asked again meanwhile, it stands at the end and is met by this very loop
      const begun = performance.now()
      await taker.look()
      await pause((performance.now() - begun) * this.#pace.rest)
    }
    this.#going = false
  }
}

const pause = (ms: number) => new Promise(done => (ms > 0 ? setTimeout(done, ms) : setImmediate(done)))
