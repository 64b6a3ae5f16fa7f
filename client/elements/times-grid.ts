import { isArrow, nearest } from './nearest.ts'
import { TimesBrush } from './times-brush.ts'
import { type Choice, TimesCell } from './times-cell.ts'

const byKey: Record<string, Choice> = { '1': 'preferred', '2': 'possible', '3': 'not' }

/** Turns the radio buttons of a family's times into cells to tap, to paint over and to fill by the day. */
class TimesGrid extends HTMLElement {
  private cells = new Map<Element, TimesCell>()
  private brush = new TimesBrush()
  private stop = new AbortController()

  connectedCallback(): void {
    for (const slot of this.querySelectorAll<HTMLFieldSetElement>('.times-slot')) {
      const cell = new TimesCell(slot)
      this.cells.set(cell.button, cell)
    }
    this.enter([...this.cells.keys()][0])
    this.reveal(true)
    this.listen()
  }

  disconnectedCallback(): void {
    this.stop.abort()
    this.stop = new AbortController()
    for (const cell of this.cells.values()) cell.leave()
    this.cells.clear()
    this.reveal(false)
  }

  private reveal(on: boolean): void {
    this.classList.toggle('on', on)
    for (const part of this.querySelectorAll<HTMLElement>('[data-help], .times-all')) part.hidden = !on
  }

  private listen(): void {
    const { signal } = this.stop
    this.addEventListener('keydown', event => this.press(event), { signal })
    this.addEventListener('click', event => this.choose(event), { signal })
    this.addEventListener('pointerdown', event => this.startStroke(event), { signal })
    this.addEventListener('pointermove', event => this.stroke(event), { signal })
    addEventListener('pointerup', event => this.endStroke(event), { signal })
    addEventListener('pointercancel', () => this.brush.end(), { signal })
  }

  private cellAt(target: EventTarget | null): TimesCell | undefined {
    const button = target instanceof Element ? target.closest('.times-cell') : null
    return button ? this.cells.get(button) : undefined
  }

  /** One stop of the Tab key for the whole grid: the cell that was used last. */
  private enter(button: Element | undefined): void {
    for (const each of this.cells.keys()) (each as HTMLElement).tabIndex = each === button ? 0 : -1
  }

  private say(words: string): void {
    this.querySelector('[data-said]')!.textContent = words
  }

  private change(cell: TimesCell, choice: Choice): void {
    cell.set(choice)
    this.enter(cell.button)
    this.say(cell.words)
  }

  private press(event: KeyboardEvent): void {
    const cell = this.cellAt(event.target)
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return
    const choice = byKey[event.key]
    if (choice) this.change(cell, choice)
    else if (isArrow(event.key)) this.walk(cell, event.key)
    else return
    event.preventDefault()
  }

  private walk(cell: TimesCell, key: string): void {
    const to = nearest(cell.button, this.cells.keys(), key)
    if (!(to instanceof HTMLElement)) return
    this.enter(to)
    to.focus()
  }

  /** Keys and assistive technology click without a press; some browsers lose the click after a stroke. */
  private choose({ target, detail }: MouseEvent): void {
    const fill = target instanceof Element ? target.closest<HTMLElement>('[data-fill]') : null
    const cell = this.cellAt(target)
    const answered = this.brush.answered && detail > 0
    if (fill) this.fillDay(fill)
    else if (cell && !answered) this.change(cell, cell.next)
  }

  private fillDay(button: HTMLElement): void {
    const day = button.closest('.times-day')
    for (const cell of this.cells.values())
      if (day?.contains(cell.button)) cell.fill(button.dataset.fill as Choice)
    this.say(`${day?.querySelector('h2')?.textContent}, ${button.textContent.trim()}`)
  }

  private startStroke(event: PointerEvent): void {
    const cell = this.cellAt(event.target)
    if (cell && event.button === 0) this.brush.start(cell, event)
  }

  private endStroke(event: PointerEvent): void {
    const cell = this.cellAt(event.target)
    if (this.brush.end(cell)) this.change(cell, cell.next)
  }

  private stroke({ clientX, clientY }: PointerEvent): void {
    const cell = this.cellAt(document.elementFromPoint(clientX, clientY))
    if (!this.brush.over(cell)) return
    this.enter(cell.button)
    this.say(cell.words)
  }
}

customElements.define('times-grid', TimesGrid)
