import { digitsOf } from './digits.ts'

/** Counts down the time for which something is kept, by the seconds that the server saw left. */
class HoldClock extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const end = performance.now() + Number(this.getAttribute('seconds')) * 1000
    const show = () => this.say(Math.ceil((end - performance.now()) / 1000))
    show()
    this.timer = window.setInterval(show, 1000)
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  private say(left: number): void {
    const [clock, over] = ['.hold-left', '.hold-over'].map(name => this.querySelector<HTMLElement>(name))
    const minutes = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    if (clock)
      clock.textContent =
        left > 0 ? (clock.dataset.text ?? '').replace('{left}', digitsOf(this, minutes)) : ''
    if (left > 0) return
    clearInterval(this.timer)
    if (over) over.textContent = over.dataset.text ?? ''
  }
}

customElements.define('hold-clock', HoldClock)
