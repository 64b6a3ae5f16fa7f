import type { Board } from './board.ts'
import type { Model } from './model.ts'
import type { Random } from './random.ts'
import type { Standing } from './standing.ts'

/** Picks the parties to plan anew: those whose meetings compete for the same educators around the same time. */
export class Ruin {
  private readonly model: Model
  private readonly board: Board
  private readonly random: Random
  private readonly standing: Standing
  private readonly baseline: Int32Array
  private readonly picked: Uint8Array
  private parties: number[] = []

  constructor(board: Board, random: Random, standing: Standing, baseline: Int32Array) {
    this.model = board.model
    this.board = board
    this.random = random
    this.standing = standing
    this.baseline = baseline
    this.picked = new Uint8Array(this.model.ofParty.length)
  }

  /** Around what is not placed or was moved, around any meeting, or anywhere. */
  pick(): number[] {
    const { locked, ofParty } = this.model
    const size = 2 + this.random.below(Math.min(7, ofParty.length))
    const missing = this.missing()
    if (missing >= 0 && this.random.below(2) === 0) return this.around(missing, size)
    if (this.random.below(8) === 0) return this.anywhere(size)
    const suffering = this.random.below(2) === 0 ? this.suffering() : -1
    if (suffering >= 0) return this.around(suffering, size)
    if (this.model.blocks && this.random.below(3) === 0)
      return this.alike(this.random.below(locked.length), 2 * size)
    const moved = this.random.below(2) === 0 ? this.moved() : -1
    if (moved >= 0) return this.around(moved, size, this.baseline[moved])
    return this.around(this.random.below(locked.length), size)
  }

  /** An unplaced meeting that has a start, or -1. */
  private missing(): number {
    if (this.standing.totals.placed === this.board.starts.length) return -1
    return this.anyMeeting(m => this.board.starts[m]! < 0 && this.model.starts[m]!.length > 0)
  }

  /** A meeting that is no longer where it was published, but could be, or -1. */
  private moved(): number {
    const { baseline } = this
    if (this.standing.totals.moved === 0) return -1
    return this.anyMeeting(
      m => baseline[m]! !== this.board.starts[m]! && this.model.starts[m]!.includes(baseline[m]!),
    )
  }

  /** A meeting of a party that pays more than it is to, or -1. */
  private suffering(): number {
    return this.anyMeeting(m => this.standing.isAbove(this.model.party[m]!))
  }

  private anyMeeting(test: (m: number) => boolean): number {
    const count = this.board.starts.length
    const from = this.random.below(count)
    for (let i = 0; i < count; i++) if (test((from + i) % count)) return (from + i) % count
    return -1
  }

  /** Up to `size` parties around meeting `m`: around `wanted`, or its start, or one that it could have. */
  private around(m: number, size: number, wanted = -1): number[] {
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

  /** Parties that meet an educator of `m` on its day in its mode: together they may leave that mode, or move it. */
  private alike(m: number, size: number): number[] {
    const { party, mode, slotsPerDay, instance } = this.model
    this.parties = []
    this.add(party[m]!)
    const s = this.board.starts[m]!
    const morning = s - (s % slotsPerDay)
    const educator = instance.meetings[m]!.educators[0]!
    for (let t = morning; s >= 0 && t < morning + slotsPerDay && this.parties.length < size; t++) {
      const other = this.board.at(educator, t)
      if (other >= 0 && mode[other] === mode[m]) this.addAt(educator, t)
    }
    return this.finish()
  }

  /** Any parties at all: what keeps the search from running in a circle. */
  private anywhere(size: number): number[] {
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
