import type { Choice, TimesCell } from './times-cell.ts'

/** One press of a pointer: a tap on a cell, or a stroke over several that each take what the first became. */
export class TimesBrush {
  /** Whether the press has had its effect, so that the click which may follow has none. */
  answered = false
  private choice: Choice | undefined
  private from: TimesCell | undefined

  start(cell: TimesCell, event: PointerEvent): void {
    this.answered = false
    this.choice = cell.next
    this.from = cell
    // a finger is captured by where it began; let it go, so that it paints what it passes over
    if (cell.button.hasPointerCapture(event.pointerId)) cell.button.releasePointerCapture(event.pointerId)
  }

  /** Paints the cell under the pointer; true where that changed it. */
  over(cell: TimesCell | undefined): cell is TimesCell {
    if (!cell || !this.choice || (cell === this.from && !this.answered)) return false
    this.from?.set(this.choice)
    this.from = undefined
    this.answered = true
    const changes = cell.choice !== this.choice
    cell.set(this.choice)
    return changes
  }

  /** Ends the press; true where it was a tap on this cell. */
  end(cell?: TimesCell): cell is TimesCell {
    const tap = cell !== undefined && cell === this.from
    if (tap) this.answered = true
    this.choice = undefined
    this.from = undefined
    return tap
  }
}
