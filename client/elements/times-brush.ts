import type { Choice, TimesCell } from './times-cell.ts'

/** A stroke over the cells: each takes what the first one became. */
export class TimesBrush {
  /** Whether the last press passed over more than one cell; its closing click is then no tap. */
  painted = false
  private choice: Choice | undefined
  private from: TimesCell | undefined

  start(cell: TimesCell, event: PointerEvent): void {
    this.painted = false
    this.choice = cell.next
    this.from = cell
    // a finger is captured by where it began; let it go, so that it paints what it passes over
    if (cell.button.hasPointerCapture(event.pointerId)) cell.button.releasePointerCapture(event.pointerId)
  }

  /** Paints the cell under the pointer; true where it changed something. */
  over(cell: TimesCell | undefined): cell is TimesCell {
    if (!cell || !this.choice || (cell === this.from && !this.painted)) return false
    if (!this.painted) this.from?.set(this.choice)
    this.painted = true
    const changes = cell.choice !== this.choice
    cell.set(this.choice)
    return changes
  }

  end(): void {
    this.choice = undefined
  }
}
