import type { Model } from './model.ts'
import { isOpen } from './obstacles.ts'

/** Who is where: the meetings put so far, and whether one more fits. Keeps every hard rule but the choice of meetings. */
export class Board {
  readonly model: Model
  readonly starts: Int32Array
  readonly rooms: Int32Array
  readonly interpreters: Int32Array
  /** Line × slot: the meeting there + 1. */
  private readonly taken: Int32Array
  private readonly roomTaken: Int32Array
  private readonly interpreterTaken: Int32Array
  private readonly inPerson: Int32Array
  private readonly interpreted: Int32Array

  constructor(model: Model) {
    const { instance, slots } = model
    const meetings = instance.meetings.length
    this.model = model
    this.starts = new Int32Array(meetings).fill(-1)
    this.rooms = new Int32Array(meetings).fill(-1)
    this.interpreters = new Int32Array(meetings).fill(-1)
    this.taken = new Int32Array(model.lineCount * slots)
    this.roomTaken = new Int32Array((instance.namedRooms?.length ?? 0) * slots)
    this.interpreterTaken = new Int32Array((instance.interpreters?.length ?? 0) * slots)
    this.inPerson = new Int32Array(slots)
    this.interpreted = new Int32Array(instance.languages.length * slots)
  }

  /** Whether meeting `m` may start at `s` beside all that is put; `s` must be one of the model's starts of `m`. */
  fits(m: number, s: number): boolean {
    const end = s + this.model.length[m]!
    for (const line of this.model.lines[m]!) if (!this.lineFits(line, m, s, end)) return false
    return this.roomsFit(m, s, end) && this.interpretersFit(m, s, end)
  }

  /** Whether this one line lets meeting `m` in: free, the buffer kept on both sides, a break after enough meetings. */
  lineFits(line: number, m: number, start: number, end: number): boolean {
    const { slots, bufferedCount, educatorCount, breakAfter, blocks, farthest } = this.model
    const row = line * slots
    for (let t = start; t < end; t++) if (this.taken[row + t]) return false
    if (line < bufferedCount && !this.keepsBuffer(row, m, start, end)) return false
    if (farthest > 0 && !this.keepsTravel(line, m, start, end)) return false
    if (line >= educatorCount) return true
    if (blocks && !this.keepsBlocks(row, m, start, end)) return false
    return !breakAfter[line] || this.keepsBreak(line, start, end)
  }

  roomsFit(m: number, start: number, end: number): boolean {
    const { mode, instance, ownRoom } = this.model
    if (mode[m]) return true
    for (let t = start; t < end; t++) if (this.inPerson[t]! >= instance.rooms[t]!) return false
    return !instance.namedRooms || ownRoom[m]! >= 0 || this.freeRoom(m, start, end) >= 0
  }

  interpretersFit(m: number, start: number, end: number): boolean {
    const { language, instance, slots } = this.model
    const l = language[m]!
    if (l < 0) return true
    const cap = instance.languages[l]!.cap
    for (let t = start; t < end; t++) if (this.interpreted[l * slots + t]! >= cap[t]!) return false
    return !instance.interpreters || this.freeInterpreter(l, start, end) >= 0
  }

  /** Puts a meeting that fits; room and interpreter are kept where given and free, else chosen. */
  put(m: number, s: number, room = -1, interpreter = -1): void {
    const { instance, length, mode, language, ownRoom } = this.model
    const end = s + length[m]!
    this.starts[m] = s
    if (!mode[m] && instance.namedRooms) {
      const stays = this.roomFree(m, room, s, end)
      this.rooms[m] = ownRoom[m]! >= 0 ? ownRoom[m]! : stays ? room : this.freeRoom(m, s, end)
    }
    if (language[m]! >= 0 && instance.interpreters) {
      const speaks = this.model.speakers[language[m]!]!.includes(interpreter)
      const stays = speaks && this.interpreterFree(interpreter, s, end)
      this.interpreters[m] = stays ? interpreter : this.freeInterpreter(language[m]!, s, end)
    }
    this.mark(m, m + 1, 1)
  }

  take(m: number): void {
    this.mark(m, 0, -1)
    this.starts[m] = -1
    this.rooms[m] = -1
    this.interpreters[m] = -1
  }

  /** The meeting of this line at this slot, or -1. */
  at(line: number, slot: number): number {
    return this.taken[line * this.model.slots + slot]! - 1
  }

  private mark(m: number, value: number, count: number): void {
    const { slots, length, mode, language, lines } = this.model
    const start = this.starts[m]!
    for (let t = start; t < start + length[m]!; t++) {
      for (const line of lines[m]!) this.taken[line * slots + t] = value
      if (!mode[m]) this.inPerson[t]! += count
      if (language[m]! >= 0) this.interpreted[language[m]! * slots + t]! += count
      if (this.rooms[m]! >= 0) this.roomTaken[this.rooms[m]! * slots + t] = value
      if (this.interpreters[m]! >= 0) this.interpreterTaken[this.interpreters[m]! * slots + t] = value
    }
  }

  private keepsBuffer(row: number, m: number, start: number, end: number): boolean {
    const { slotsPerDay, buffer, mode } = this.model
    const morning = start - (start % slotsPerDay)
    const from = Math.max(morning, start - buffer)
    const to = Math.min(morning + slotsPerDay, end + buffer)
    for (let t = from; t < to; t++) {
      const other = this.taken[row + t]!
      if (other && mode[other - 1] !== mode[m]) return false
    }
    return true
  }

  /** Whoever comes from another place, or goes on to one, has the time to travel. */
  private keepsTravel(line: number, m: number, start: number, end: number): boolean {
    const { slotsPerDay, farthest, instance, length } = this.model
    const here = this.placeOf(line, m)
    if (here < 0) return true
    const morning = start - (start % slotsPerDay)
    const to = Math.min(morning + slotsPerDay, end + farthest)
    for (let t = Math.max(morning, start - farthest); t < to; t++) {
      const other = this.at(line, t)
      const there = other < 0 ? -1 : this.placeOf(line, other)
      if (there < 0) continue
      const [from, into] = t < start ? [there, here] : [here, there]
      const gap = t < start ? start - this.starts[other]! - length[other]! : this.starts[other]! - end
      if (gap < instance.places![from]!.travel[into]!) return false
    }
    return true
  }

  /** Where whom this line stands for is for the meeting, or -1: by video only its educators are anywhere. */
  private placeOf(line: number, m: number): number {
    const { place, mode, instance, isRoom } = this.model
    if (isRoom[line]) return -1
    return mode[m] && !instance.meetings[m]!.educators.includes(line) ? -1 : place[m]!
  }

  private keepsBlocks(row: number, m: number, start: number, end: number): boolean {
    const { slotsPerDay, mode } = this.model
    const morning = start - (start % slotsPerDay)
    let changes = 0
    let last = -1
    for (let t = morning; t < morning + slotsPerDay; t++) {
      const other = t >= start && t < end ? m + 1 : this.taken[row + t]!
      if (!other || mode[other - 1] === last) continue
      if (last >= 0) changes++
      last = mode[other - 1]!
    }
    return changes <= 1
  }

  private keepsBreak(line: number, start: number, end: number): boolean {
    const { slotsPerDay, breakAfter } = this.model
    const morning = start - (start % slotsPerDay)
    let run = 1
    for (let t = start - 1; t >= morning && this.at(line, t) >= 0; run++)
      t = this.starts[this.at(line, t)]! - 1
    for (let t = end; t < morning + slotsPerDay && this.at(line, t) >= 0; run++) {
      t += this.model.length[this.at(line, t)]!
    }
    return run <= breakAfter[line]!
  }

  private freeRoom(m: number, start: number, end: number): number {
    for (const room of this.model.sharedRooms[m]!) if (this.roomFree(m, room, start, end)) return room
    return -1
  }

  /** Whether this is a shared room for the meeting, open and empty. */
  roomFree(m: number, room: number, start: number, end: number): boolean {
    if (!this.model.sharedRooms[m]!.includes(room)) return false
    if (!isOpen(this.model.instance.namedRooms![room]!.avail, start, end)) return false
    return this.isClear(this.roomTaken, room, start, end)
  }

  private freeInterpreter(language: number, start: number, end: number): number {
    for (const i of this.model.speakers[language]!) if (this.interpreterFree(i, start, end)) return i
    return -1
  }

  /** Whether this interpreter is there and not in a meeting. */
  interpreterFree(i: number, start: number, end: number): boolean {
    if (!isOpen(this.model.instance.interpreters![i]!.avail, start, end)) return false
    return this.isClear(this.interpreterTaken, i, start, end)
  }

  private isClear(taken: Int32Array, row: number, start: number, end: number): boolean {
    for (let t = start; t < end; t++) if (taken[row * this.model.slots + t]) return false
    return true
  }
}
