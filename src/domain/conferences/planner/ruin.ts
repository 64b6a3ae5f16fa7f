import type { Board } from './board.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'

/** Picks the parties to plan anew: those whose meetings compete for the same educators around the same time. */
export class Ruin {
  private readonly model: Model
  private readonly board: Board
  private readonly random: Random
  private readonly picked: Uint8Array
  private parties: number[] = []

  constructor(model: Model, board: Board, random: Random) {
    this.model = model
    this.board = board
    this.random = random
    this.picked = new Uint8Array(model.ofParty.length)
  }

  /** Up to `size` parties around meeting `m`: around `wanted`, or its start, or one that it could have. */
  around(m: number, size: number, wanted = -1): number[] {
    const { party, lines, starts, slots, length } = this.model
    this.parties = []
    this.add(party[m]!)
    const options = starts[m]!
    let s = wanted >= 0 ? wanted : this.board.starts[m]!
    if (wanted < 0 && options.length > 0 && (s < 0 || this.random.below(2) === 0))
      s = options[this.random.below(options.length)]!
    for (let t = s; s >= 0 && t < s + length[m]!; t++) for (const line of lines[m]!) this.addAt(line, t)
    for (let gap = 1; s >= 0 && gap < slots && this.parties.length < size; gap++) {
      for (const line of lines[m]!) {
        if (this.parties.length < size) this.addAt(line, s - gap)
        if (this.parties.length < size) this.addAt(line, s + gap)
      }
    }
    return this.finish()
  }

  /** Any parties at all: what keeps the search from running in a circle. */
  anywhere(size: number): number[] {
    this.parties = []
    for (let i = 0; i < size; i++) this.add(this.random.below(this.picked.length))
    return this.finish()
  }

  private addAt(line: number, slot: number): void {
    if (slot < 0 || slot >= this.model.slots) return
    const m = this.board.at(line, slot)
    if (m >= 0) this.add(this.model.party[m]!)
  }

  private add(party: number): void {
    if (this.picked[party]) return
    this.picked[party] = 1
    this.parties.push(party)
  }

  private finish(): number[] {
    for (const party of this.parties) this.picked[party] = 0
    return this.parties
  }
}
