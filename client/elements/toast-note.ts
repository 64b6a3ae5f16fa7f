import { digitsOf } from './digits.ts'

/** Counts down the time that is left to take an act back; then the way back goes, and soon the words too. */
class ToastNote extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const close = this.querySelector<HTMLButtonElement>('.toast-close')
    if (close) {
      close.hidden = false
      close.addEventListener('click', () => this.remove())
    }
    const seconds = Number(this.getAttribute('seconds'))
    if (seconds > 0) this.countFrom(seconds)
  }

  disconnectedCallback(): void {
    clearInterval(this.timer)
  }

  private countFrom(seconds: number): void {
    const end = performance.now() + seconds * 1000
    const show = () => {
      const left = Math.ceil((end - performance.now()) / 1000)
      const place = this.querySelector('.toast-left')
      if (place) place.textContent = digitsOf(this, `${Math.max(left, 0)}`)
      if (left <= 0) this.close()
    }
    show()
    this.timer = window.setInterval(show, 250)
  }

  private close(): void {
    clearInterval(this.timer)
    this.querySelector('form')?.remove()
    if (!this.contains(document.activeElement)) setTimeout(() => this.remove(), 4000)
  }
}

customElements.define('toast-note', ToastNote)
