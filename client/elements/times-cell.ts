const order = ['not', 'preferred', 'possible'] as const

export type Choice = (typeof order)[number]

const icons = { preferred: 'yes', possible: 'maybe', not: 'no' }

/** One slot as one button, in front of the three radio buttons that keep the answer. */
export class TimesCell {
  readonly button = document.createElement('button')
  private readonly slot: HTMLFieldSetElement
  private isFilled = false

  constructor(slot: HTMLFieldSetElement) {
    this.slot = slot
    this.button.type = 'button'
    this.button.tabIndex = -1
    slot.hidden = true
    slot.before(this.button)
    this.show()
  }

  get choice(): Choice {
    return (this.slot.querySelector<HTMLInputElement>('input:checked')?.value ?? 'not') as Choice
  }

  /** What a tap makes of it: in a day that is possible as a whole, one picks out the best. */
  get next(): Choice {
    if (this.isFilled && this.choice === 'possible') return 'preferred'
    return order[(order.indexOf(this.choice) + 1) % order.length]!
  }

  /** Said aloud after a change. */
  get words(): string {
    return `${this.time}, ${this.wordOf(this.choice)}`
  }

  /** As its whole day. */
  fill(choice: Choice): void {
    this.set(choice)
    this.isFilled = true
  }

  set(choice: Choice): void {
    this.isFilled = false
    const radio = this.slot.querySelector<HTMLInputElement>(`input[value="${choice}"]`)
    if (!radio || radio.checked) return
    radio.checked = true
    radio.dispatchEvent(new Event('change', { bubbles: true }))
    this.show()
  }

  leave(): void {
    this.button.remove()
    this.slot.hidden = false
  }

  private get time(): string {
    return this.legend?.textContent.trim() ?? ''
  }

  private get legend(): HTMLLegendElement | null {
    return this.slot.querySelector('legend')
  }

  private wordOf(choice: Choice): string {
    return this.slot.querySelector(`label.${choice} span`)?.textContent ?? ''
  }

  private show(): void {
    const { choice, button } = this
    const icon = this.slot.querySelector(`.icon-${icons[choice]}`)?.cloneNode(true)
    const time = document.createElement('b')
    const word = document.createElement('span')
    // the school's time first; the reader's own, where it is another, stays small beside it
    const own = this.legend?.querySelector('small')?.cloneNode(true)
    time.textContent = [...(this.legend?.childNodes ?? [])]
      .filter(node => node.nodeName !== 'SMALL')
      .map(node => node.textContent)
      .join('')
      .trim()
    word.textContent = this.wordOf(choice)
    button.className = `times-cell ${choice}`
    button.replaceChildren(...(icon ? [icon] : []), time, ' ', ...(own ? [own, ' '] : []), word)
  }
}
