const TOUCHES = ['pointerdown', 'keydown', 'input', 'scroll'] as const
const BETWEEN = 60_000

/**
 * On a device that others share. Every touch counts as being there, and the school is told so once a minute. After
 * `seconds` without one it asks, and `asked` seconds later signs out: what is open is nobody else's to read.
 */
class StillHere extends HTMLElement {
  private timer = 0
  private touched = Date.now()
  private told = Date.now()

  connectedCallback(): void {
    for (const kind of TOUCHES) document.addEventListener(kind, this.touch, { passive: true, capture: true })
    document.addEventListener('visibilitychange', this.look)
    this.timer = window.setInterval(this.look, 1000)
  }

  disconnectedCallback(): void {
    for (const kind of TOUCHES) document.removeEventListener(kind, this.touch, { capture: true })
    document.removeEventListener('visibilitychange', this.look)
    clearInterval(this.timer)
  }

  private seconds(name: string): number {
    return Number(this.getAttribute(name))
  }

  private touch = (): void => {
    // what happens after its time is over is no touch of whoever was here
    if (this.idle() >= this.seconds('seconds') + this.seconds('asked')) return
    this.touched = Date.now()
    this.querySelector('dialog')?.close()
    if (this.touched - this.told > BETWEEN) void this.tell()
  }

  private idle = (): number => (Date.now() - this.touched) / 1000

  private look = (): void => {
    const [idle, asks] = [this.idle(), this.seconds('seconds')]
    const dialog = this.querySelector('dialog')
    if (idle >= asks + this.seconds('asked')) this.leave()
    else if (idle >= asks && dialog && !dialog.open) dialog.showModal()
  }

  private leave(): void {
    clearInterval(this.timer)
    this.querySelector('form')?.requestSubmit()
  }

  /** Its session may be over already, with the school's day: then the tablet begins again. */
  private async tell(): Promise<void> {
    this.told = Date.now()
    const answer = await fetch(this.getAttribute('touch') ?? '', { method: 'HEAD', cache: 'no-store' }).catch(
      () => null,
    )
    if (answer?.redirected) location.assign(answer.url)
  }
}

customElements.define('still-here', StillHere)
