import type { ScheduleBoard } from './schedule-board.ts'

const slop = 6
const edge = 48

/** The pointer's way of moving a meeting: a mouse takes the card anywhere, a finger by its grip. */
export class BoardDrag {
  private readonly board: ScheduleBoard
  private card: HTMLElement | undefined
  private ghost: HTMLElement | undefined
  private start = { x: 0, y: 0 }

  constructor(board: ScheduleBoard) {
    this.board = board
  }

  get isOn(): boolean {
    return this.ghost !== undefined
  }

  listen(signal: AbortSignal): void {
    this.board.addEventListener('pointerdown', event => this.down(event), { signal })
    addEventListener('pointermove', event => this.move(event), { signal })
    addEventListener('pointerup', () => this.up(), { signal })
    addEventListener('pointercancel', () => this.end(), { signal })
    addEventListener('keydown', event => event.key === 'Escape' && this.end(), { signal })
  }

  private down(event: PointerEvent): void {
    const at = event.target as Element
    const card = at.closest<HTMLElement>('[data-meeting]')
    const byGrip = at.closest('.meet-grip') !== null
    if (!card || event.button !== 0 || at.closest('a') || (event.pointerType !== 'mouse' && !byGrip)) return
    this.card = card
    this.start = { x: event.clientX, y: event.clientY }
    if (!byGrip) event.preventDefault()
  }

  private move({ clientX, clientY }: PointerEvent): void {
    if (!this.card) return
    const by = { x: clientX - this.start.x, y: clientY - this.start.y }
    if (!this.ghost && Math.hypot(by.x, by.y) < slop) return
    this.ghost ??= this.begin(this.card)
    this.ghost.style.translate = `${by.x}px ${by.y}px`
    const over = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('td[data-start]')
    this.board.aimAt(over && this.board.contains(over) ? over : undefined)
    this.scroll(clientX, clientY)
  }

  private begin(card: HTMLElement): HTMLElement {
    const { left, top, width } = card.getBoundingClientRect()
    const ghost = card.cloneNode(true) as HTMLElement
    ghost.classList.add('ghost')
    ghost.inert = true
    Object.assign(ghost.style, { left: `${left}px`, top: `${top}px`, width: `${width}px` })
    this.board.append(ghost)
    this.board.lift(card)
    return ghost
  }

  private scroll(x: number, y: number): void {
    const region = this.board.querySelector('.board-scroll')!
    const { left, right, top, bottom } = region.getBoundingClientRect()
    const pull = (at: number, low: number, high: number) =>
      at < low + edge ? -12 : at > high - edge ? 12 : 0
    region.scrollBy(pull(x, left, right), pull(y, top, bottom))
  }

  private up(): void {
    if (this.ghost) this.board.drop()
    this.clear()
  }

  private end(): void {
    if (this.ghost) this.board.cancel()
    this.clear()
  }

  private clear(): void {
    this.ghost?.remove()
    this.ghost = undefined
    this.card = undefined
  }
}
