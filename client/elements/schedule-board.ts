import { BoardDrag } from './board-drag.ts'
import { keepPlace, returnToPlace } from './board-place.ts'
import { isArrow, nearest } from './nearest.ts'

/** Moves meetings on the board by keys and by pointer; a drop sends the same form that the page would. */
export class ScheduleBoard extends HTMLElement {
  private lifted: HTMLElement | undefined
  private target: HTMLElement | undefined
  private stop = new AbortController()

  connectedCallback(): void {
    if (!this.querySelector('form[data-move]')) return
    for (const card of this.querySelectorAll<HTMLElement>('[data-meeting]')) this.addGrip(card)
    const { signal } = this.stop
    this.addEventListener('keydown', event => this.press(event), { signal })
    this.addEventListener('focusout', () => this.lifted && !this.drag.isOn && this.cancel(), { signal })
    this.drag.listen(signal)
    returnToPlace(this)
  }

  disconnectedCallback(): void {
    this.stop.abort()
    this.stop = new AbortController()
  }

  private readonly drag = new BoardDrag(this)

  get free(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('td[data-start]')]
  }

  lift(card: HTMLElement): void {
    this.lifted = card
    this.classList.add('lifting')
    card.classList.add('lift')
    this.say('lifted')
  }

  aimAt(cell: HTMLElement | undefined): void {
    if (cell === this.target) return
    this.target?.classList.remove('target')
    this.target = cell
    cell?.classList.add('target')
    if (cell) this.say('over')
  }

  /** Sends the move; the page that comes back is the answer, also where it is a refusal. */
  drop(): void {
    const { lifted, target } = this
    if (lifted && target) {
      this.say('dropped')
      this.settle()
      this.send(lifted.dataset.meeting, target.dataset.start, target.dataset.educator)
    } else this.cancel()
  }

  cancel(): void {
    if (this.lifted) this.say('cancelled')
    this.settle()
  }

  private send(meeting = '', start = '', educator = ''): void {
    const form = this.querySelector<HTMLFormElement>('form[data-move]')!
    for (const [name, value] of Object.entries({ meeting, start, educator }))
      form.querySelector<HTMLInputElement>(`[name="${name}"]`)!.value = value
    keepPlace(this)
    form.requestSubmit()
  }

  private settle(): void {
    this.lifted?.classList.remove('lift')
    this.target?.classList.remove('target')
    this.lifted = undefined
    this.target = undefined
    this.classList.remove('lifting')
  }

  private addGrip(card: HTMLElement): void {
    if (card.querySelector('.meet-grip')) return
    const grip = document.createElement('button')
    grip.type = 'button'
    grip.className = 'meet-grip'
    grip.setAttribute('aria-label', this.fill('grip', card))
    grip.append(this.querySelector('template')?.content.cloneNode(true) ?? '')
    card.append(grip)
  }

  private press(event: KeyboardEvent): void {
    const grip = event.target instanceof Element ? event.target.closest('.meet-grip') : null
    if (!grip) return
    if (event.key === 'Enter' || event.key === ' ') this.liftOrDrop(grip)
    else if (event.key === 'Escape' && this.lifted) this.cancel()
    else if (isArrow(event.key) && this.lifted) this.step(event.key)
    else return
    event.preventDefault()
  }

  private liftOrDrop(grip: Element): void {
    if (this.lifted) this.drop()
    else this.lift(grip.closest<HTMLElement>('[data-meeting]')!)
  }

  private step(key: string): void {
    const to = nearest(this.target ?? this.lifted!, this.free, key)
    if (!to) return
    this.aimAt(to)
    to.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  private say(word: string): void {
    this.querySelector('[data-said]')!.textContent = this.fill(word, this.lifted)
  }

  private fill(word: string, card: HTMLElement | undefined): string {
    const known: Record<string, string | undefined> = {
      meeting: card?.dataset.child,
      time: this.target?.dataset.time,
      educator: this.target?.dataset.name,
    }
    return (this.dataset[word] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => known[name] ?? '')
  }
}

customElements.define('schedule-board', ScheduleBoard)
