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
    if (clock)
      clock.textContent = left > 0 ? (clock.dataset.text ?? '').replace('{left}', minutesIn(left)) : ''
    if (left > 0) return
    clearInterval(this.timer)
    if (over) over.textContent = over.dataset.text ?? ''
  }
}

/** "1:05" in the digits of the page. */
function minutesIn(seconds: number): string {
  const language = document.documentElement.lang || undefined
  const two = new Intl.NumberFormat(language, { minimumIntegerDigits: 2 })
  return `${new Intl.NumberFormat(language).format(Math.floor(seconds / 60))}:${two.format(seconds % 60)}`
}

customElements.define('hold-clock', HoldClock)
