import type { Model } from '../model.ts'

/** So much dearer is a time of a line each time that somebody is in the way there. */
const RISE = 0.3
const SMALL_TOLL = 0.5
/** What is left of that after a while. */
const STAYS = 0.7

/**
 * Where everybody is, though several may want the same at once, and how dear each time of each line, of rooms and of
 * interpreters has become. Knows of overlaps, buffers and numbers; of other rules only what it was told of as sour.
 */
export class Crowd {
  readonly starts: Int32Array
  private readonly model: Model
  /** Per meeting its lines but that of its party, then the things of which it needs one: rooms, interpreters. */
  private readonly lines: Int32Array[]
  private readonly things: number[][]
  /** Per mode, line × slot: meetings there. After the lines come the things, all in the first. */
  private readonly there: [Int32Array, Int32Array]
  private readonly dear: Float64Array
  private readonly sour: Float64Array
  /** So many meetings may be left out; how many are, and what one too many costs. */
  private readonly spare: number
  private left: number
  private toll = 1

  constructor(model: Model, spare: number) {
    const { lines, lineCount, educatorCount, party, mode, language, slots, instance } = model
    const rows = lineCount + 1 + instance.languages.length
    this.model = model
    this.starts = new Int32Array(lines.length).fill(-1)
    this.lines = lines.map((own, m) => own.filter(line => line !== educatorCount + party[m]!))
    this.things = lines.map((_, m) => [
      ...(mode[m] ? [] : [lineCount]),
      ...(language[m]! < 0 ? [] : [lineCount + 1 + language[m]!]),
    ])
    this.there = [new Int32Array(rows * slots), new Int32Array(rows * slots)]
    this.dear = new Float64Array(rows * slots).fill(1)
    this.sour = new Float64Array(lines.length * slots)
    this.spare = spare
    this.left = lines.length
  }

  put(m: number, s: number): void {
    if (s < 0) return
    this.count(m, s, 1)
    this.starts[m] = s
  }

  take(m: number): void {
    if (this.starts[m]! < 0) return
    this.count(m, this.starts[m]!, -1)
    this.starts[m] = -1
  }

  /** How much is in the way of a meeting that has no start if it had this one, dear and sour things more. */
  trouble(m: number, s: number): number {
    return this.look(m, s, 0) + this.sour[m * this.model.slots + s]!
  }

  /** What it costs to leave out a meeting, once the party to plan is off: not for nothing even while it may be. */
  tollOf(meetings: number): number {
    return this.left - meetings < this.spare ? SMALL_TOLL : this.toll
  }

  /** How much is in the way of a meeting where it is; `isRising`: and becomes dearer for it. */
  troubleAt(m: number, isRising = false): number {
    const s = this.starts[m]!
    if (s < 0 && isRising && this.left > this.spare) this.toll += RISE
    if (s < 0) return Math.max(0, this.left - this.spare)
    this.take(m)
    const trouble = this.look(m, s, isRising ? RISE : 0)
    this.put(m, s)
    return trouble
  }

  /** Whether anything at all is in the way of a meeting where it is. */
  isInTrouble(m: number): boolean {
    const { slots, length } = this.model
    const s = this.starts[m]!
    if (s < 0) return this.left > this.spare
    for (const line of this.lines[m]!) if (this.isWanted(line, m, s)) return true
    for (const thing of this.things[m]!) {
      const free = this.freeOf(thing)
      for (let t = s; t < s + length[m]!; t++) if (this.there[0][thing * slots + t]! > free[t]!) return true
    }
    return false
  }

  /** Whether another meeting of this line is in the way of one that is there. */
  private isWanted(line: number, m: number, s: number): boolean {
    const { slots, length, mode } = this.model
    const [same, other] = mode[m] ? [this.there[1], this.there[0]] : this.there
    const end = s + length[m]!
    const until = this.until(line, end)
    for (let t = this.from(line, s); t < until; t++) {
      const i = line * slots + t
      if (other[i]! > 0 || (t >= s && t < end && same[i]! > 1)) return true
    }
    return false
  }

  /** This start has turned out to break a rule beside others. */
  spoil(m: number): void {
    this.sour[m * this.model.slots + this.starts[m]!]! += RISE
  }

  calm(): void {
    this.toll = 1 + STAYS * (this.toll - 1)
    for (let i = 0; i < this.dear.length; i++) this.dear[i] = 1 + STAYS * (this.dear[i]! - 1)
    for (let i = 0; i < this.sour.length; i++) this.sour[i]! *= STAYS
  }

  private count(m: number, s: number, by: number): void {
    const { slots, length, mode } = this.model
    this.left -= by
    const there = this.there[mode[m] as 0 | 1]
    for (let t = s; t < s + length[m]!; t++) {
      for (const line of this.lines[m]!) there[line * slots + t]! += by
      for (const thing of this.things[m]!) this.there[0][thing * slots + t]! += by
    }
  }

  private look(m: number, s: number, rise: number): number {
    const end = s + this.model.length[m]!
    let trouble = 0
    for (const line of this.lines[m]!) trouble += this.lookAlong(line, m, s, rise)
    for (const thing of this.things[m]!)
      for (let t = s; t < end; t++) trouble += this.lookAt(thing, t, this.lacking(thing, t), rise)
    return trouble
  }

  private lookAlong(line: number, m: number, s: number, rise: number): number {
    const { slots, length, mode } = this.model
    const [same, other] = mode[m] ? [this.there[1], this.there[0]] : this.there
    const end = s + length[m]!
    const until = this.until(line, end)
    let trouble = 0
    for (let t = this.from(line, s); t < until; t++) {
      const i = line * slots + t
      const count = t >= s && t < end ? same[i]! + other[i]! : other[i]!
      if (count > 0) trouble += this.lookAt(line, t, count, rise)
    }
    return trouble
  }

  /** How many meetings too many there would be with one more. */
  private lacking(thing: number, t: number): number {
    return Math.max(0, this.there[0][thing * this.model.slots + t]! + 1 - this.freeOf(thing)[t]!)
  }

  /** Of rooms or interpreters, how many there are in each slot. */
  private freeOf(thing: number): number[] {
    const { lineCount, instance } = this.model
    return thing === lineCount ? instance.rooms : instance.languages[thing - lineCount - 1]!.cap
  }

  /** The slots of the day in which something else of this line is in the way: from here, with the buffer, */
  private from(line: number, s: number): number {
    return Math.max(s - (s % this.model.slotsPerDay), s - this.bufferOf(line))
  }

  /** and until there. */
  private until(line: number, end: number): number {
    const { slotsPerDay } = this.model
    const night = end - 1 - ((end - 1) % slotsPerDay) + slotsPerDay
    return Math.min(night, end + this.bufferOf(line))
  }

  private bufferOf(line: number): number {
    return line < this.model.bufferedCount ? this.model.buffer : 0
  }

  private lookAt(row: number, t: number, count: number, rise: number): number {
    if (count === 0) return 0
    const i = row * this.model.slots + t
    const trouble = count * this.dear[i]!
    this.dear[i]! += rise
    return trouble
  }
}
