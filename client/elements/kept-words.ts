import { all, forget, keep, type Note } from './kept-store.ts'
import { draftIn, fieldsOf, type Typed } from './typed.ts'

const PATIENCE = 15_000
const BETWEEN = 20_000
const PROBE = 4_000

/**
 * Keeps what is typed in its form on this device: while it is typed, and, when there is no network, until the school has
 * it. It goes by the key of its form: however often it is sent, it counts once. What cannot be taken as it is waits here.
 */
class KeptWords extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const { form } = this
    if (!form) return
    this.restore(form)
    form.addEventListener('input', () => this.type(form))
    form.addEventListener('submit', this.submitted, { capture: true })
    window.addEventListener('online', this.send)
    this.timer = window.setInterval(this.send, BETWEEN)
    void this.send()
  }

  disconnectedCallback(): void {
    window.removeEventListener('online', this.send)
    clearInterval(this.timer)
  }

  private get form(): HTMLFormElement | null {
    return this.querySelector('form')
  }
  private get what(): string {
    return this.dataset.what ?? ''
  }
  /** Nobody else who signs in on this device is shown these words, or sends them. */
  private get whose(): string {
    return `talk ${this.dataset.whose}`
  }
  private get name(): string {
    return `draft:${this.whose} ${this.what}`
  }

  private type(form: HTMLFormElement, sent = false): void {
    const typed: Typed = { values: {}, at: Date.now(), sent }
    for (const field of fieldsOf(form)) typed.values[field.name] = field.value
    localStorage.setItem(this.name, JSON.stringify(typed))
  }

  /** A page that says it was done, or that comes back with what was typed, needs nothing from here. */
  private restore(form: HTMLFormElement): void {
    const typed = draftIn(this.name)
    const done = typed?.sent && document.querySelector('toast-note')
    if (done) localStorage.removeItem(this.name)
    if (!typed || done || document.getElementById('errors')) return
    for (const field of fieldsOf(form)) {
      const value = typed.values[field.name]
      if (value !== undefined) field.value = value
    }
  }

  private submitted = async (event: SubmitEvent): Promise<void> => {
    const { form } = this
    if (!form) return
    event.preventDefault()
    event.stopImmediatePropagation()
    this.type(form, true)
    if (await reached()) return form.submit()
    const fields = [...new FormData(form)]
    const key = String(new FormData(form).get('key'))
    await keep({ key, person: this.whose, action: this.what, fields, at: Date.now() })
    localStorage.removeItem(this.name)
    form.reset()
    const next = form.querySelector<HTMLInputElement>('[name="key"]')
    if (next) next.value = crypto.randomUUID()
    await this.show()
  }

  private send = async (): Promise<void> => {
    if (navigator.onLine) for (const note of await this.waiting()) await this.sendOne(note)
    await this.show()
  }

  /** Sent on to the page of the act, it was done; where a rule says no, the words come back to be looked at. */
  private async sendOne(note: Note): Promise<void> {
    const body = new URLSearchParams(note.fields.map(([name, value]) => [name, String(value)]))
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(note.action, { method: 'POST', body, signal }).catch(() => null)
    if (!answer) return
    const isDone = answer.ok && answer.redirected && !new URL(answer.url).pathname.endsWith('/sign-in')
    if (isDone) await this.done(note, this.dataset.sent)
    else if ((answer.status === 409 || answer.status === 422) && note.action === this.what) {
      this.giveBack(note)
      await this.done(note, this.dataset.back)
    }
  }

  private async done(note: Note, said = ''): Promise<void> {
    await forget(note.key)
    const line = this.querySelector('.kept-said')
    if (line) line.textContent = said
  }

  private giveBack(note: Note): void {
    const { form } = this
    if (!form) return
    for (const field of fieldsOf(form)) {
      const value = note.fields.find(([name]) => name === field.name)?.[1]
      if (typeof value === 'string') field.value = value
    }
    this.type(form)
  }

  /** Its own, and, of the first on a page, what belongs to a form that is not on it. */
  private waiting = async (): Promise<Note[]> => {
    const here = [...document.querySelectorAll<HTMLElement>('kept-words')]
    const others = here.filter(one => one !== this).map(one => one.dataset.what)
    return (await all()).filter(
      ({ person, action }) =>
        person === this.whose && (action === this.what || (here[0] === this && !others.includes(action))),
    )
  }

  private async show(): Promise<void> {
    const note = this.querySelector<HTMLElement>('.kept-note')
    if (note) note.hidden = (await this.waiting()).length === 0
  }
}

const reached = (): Promise<boolean> =>
  navigator.onLine
    ? fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PROBE) }).then(
        answer => answer.ok,
        () => false,
      )
    : Promise.resolve(false)

customElements.define('kept-words', KeptWords)
