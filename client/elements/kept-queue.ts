import { keep, type Note } from './kept-store.ts'

// what is not answered by then is tried again later
const PATIENCE = 15_000
const BETWEEN = 20_000
const PROBE = 4_000

/**
 * A form that is kept on this device, by its key, while the school cannot be reached, and is sent as soon as it can:
 * however often it goes out, it counts once. What is kept is shown, and whose it is and what an answer means, each says.
 */
export abstract class KeptQueue extends HTMLElement {
  private timer = 0
  private asking = false
  private sending = false

  connectedCallback(): void {
    this.form?.addEventListener('submit', this.submitted, { capture: true })
    window.addEventListener('online', this.send)
    this.timer = window.setInterval(this.send, BETWEEN)
    void this.send()
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.send)
    clearInterval(this.timer)
  }

  protected get form(): HTMLFormElement | null {
    return this.querySelector('form')
  }
  /** Nobody else who signs in on this device is shown its notes, or sends them. */
  protected abstract get whose(): string
  /** The field that holds the form's key. */
  protected abstract get key(): string
  protected abstract actionOf(form: HTMLFormElement): string
  protected abstract waiting(): Promise<Note[]>
  /** How a note goes out. */
  protected abstract sent(note: Note): RequestInit
  /** What the school has said to a note. */
  protected abstract answered(note: Note, answer: Response): Promise<void>
  protected abstract show(): Promise<void>
  /** What is not worth keeping goes out as ever. */
  protected isWritten(_form: HTMLFormElement): boolean {
    return true
  }
  protected leaves(_form: HTMLFormElement): void {}
  protected stays(): void {}

  /** While the school cannot be reached the form is not sent but kept; else the browser sends it as ever. */
  private submitted = async (event: SubmitEvent): Promise<void> => {
    const { form } = this
    if (!form || !this.isWritten(form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.leaves(form)
    if (this.asking) return
    this.asking = true
    const isThere = await reached()
    this.asking = false
    if (isThere) form.submit()
    else await this.queue(form)
  }

  private async queue(form: HTMLFormElement): Promise<void> {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string' || value.size > 0)
    const key = form.querySelector<HTMLInputElement>(`[name="${this.key}"]`)
    await keep({
      ...{ key: key?.value ?? '', person: this.whose, action: this.actionOf(form), fields, at: Date.now() },
    })
    this.stays()
    form.reset()
    if (key) key.value = crypto.randomUUID()
    await this.show()
  }

  protected send = async (): Promise<void> => {
    const waiting = await this.waiting()
    if (!this.sending && navigator.onLine && waiting.length > 0) await this.sendAll(waiting)
    await this.show()
  }

  private async sendAll(notes: Note[]): Promise<void> {
    this.sending = true
    try {
      for (const note of notes) await this.sendOne(note)
    } finally {
      this.sending = false
    }
  }

  private async sendOne(note: Note): Promise<void> {
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(note.action, { method: 'POST', signal, ...this.sent(note) }).catch(() => null)
    if (answer) await this.answered(note, answer)
  }

  protected say(words = ''): void {
    const line = this.querySelector('.kept-said')
    if (line) line.textContent = words
  }
}

/** Whether the school answers now. */
export const reached = (): Promise<boolean> =>
  navigator.onLine
    ? fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PROBE) }).then(
        answer => answer.ok,
        () => false,
      )
    : Promise.resolve(false)
