import type { Board } from './board.ts'
import type { Found } from './found.ts'
import type { Model } from './model.ts'

/** Remembers where the meetings of some parties are, with room and interpreter, and puts them back. */
export class Undo {
  private readonly model: Model
  private readonly board: Board
  private readonly kept: Int32Array[]

  constructor(model: Model, board: Board) {
    this.model = model
    this.board = board
    this.kept = [0, 1, 2].map(() => new Int32Array(model.locked.length))
  }

  keep(parties: number[], from: Pick<Found, 'starts' | 'rooms' | 'interpreters'>): void {
    for (const party of parties) {
      for (const m of this.model.ofParty[party]!) {
        this.kept[0]![m] = from.starts[m]!
        this.kept[1]![m] = from.rooms[m]!
        this.kept[2]![m] = from.interpreters[m]!
      }
    }
  }

  /** Puts back what was kept of these parties, which must have been removed. */
  restore(parties: number[]): void {
    const [starts, rooms, interpreters] = this.kept
    for (const party of parties) {
      for (const m of this.model.ofParty[party]!) {
        if (this.model.locked[m]! >= 0 || starts![m]! < 0) continue
        this.board.put(m, starts![m]!, rooms![m], interpreters![m])
      }
    }
  }
}
