import { KeptQueue } from './kept-queue.ts'
import { all, forget, type Note } from './kept-store.ts'
import { draftIn, giveFile, putBack, type Typed, typedIn, type Values } from './typed.ts'

/**
 * Keeps what is typed and chosen in its form on this device: while it is typed, and, when there is no network, until the
 * school has it. What cannot be taken as it is waits here.
 */
class KeptWords extends KeptQueue {
  override connectedCallback(): void {
    const { form } = this
    if (!form) return
    this.restore(form)
    form.addEventListener('input', () => this.type(form))
    super.connectedCallback()
  }

  private get what(): string {
    return this.dataset.what ?? ''
  }
  protected get whose(): string {
    return `talk ${this.dataset.whose}`
  }
  protected get key(): string {
    return 'key'
  }
  private get name(): string {
    return `draft:${this.whose} ${this.what}`
  }
  protected actionOf(): string {
    return this.what
  }

  private type(form: HTMLFormElement, sent = false): void {
    const typed: Typed = { values: typedIn(form), at: Date.now(), sent }
    localStorage.setItem(this.name, JSON.stringify(typed))
  }

  /** A page that says it was done, or that comes back with what was typed, needs nothing from here. */
  private restore(form: HTMLFormElement): void {
    const typed = draftIn(this.name)
    const done = typed?.sent && document.querySelector('toast-note')
    if (done) localStorage.removeItem(this.name)
    if (typed && !done && !document.getElementById('errors')) putBack(form, typed.values)
  }

  protected override leaves(form: HTMLFormElement): void {
    this.type(form, true)
  }
  protected override stays(): void {
    localStorage.removeItem(this.name)
  }

  protected sent({ fields }: Note): RequestInit {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return { body }
  }

  /** Sent on to the page of the act, it was done; where a rule says no, the words come back to be looked at. */
  protected async answered(note: Note, answer: Response): Promise<void> {
    const isDone = answer.ok && answer.redirected && !new URL(answer.url).pathname.endsWith('/sign-in')
    const isRefused = (answer.status === 409 || answer.status === 422) && note.action === this.what
    if (!isDone && !isRefused) return
    if (isRefused) this.giveBack(note)
    await forget(note.key)
    this.say(isDone ? this.dataset.sent : this.dataset.back)
  }

  private giveBack({ fields }: Note): void {
    const { form } = this
    if (!form) return
    const values: Values = {}
    for (const [name, value] of fields)
      if (typeof value === 'string') values[name] = [...(values[name] ?? []), value]
      else giveFile(form.elements.namedItem(name), value)
    putBack(form, values)
    this.type(form)
  }

  /** Its own, and, of the first on a page, what belongs to a form that is not on it. */
  protected async waiting(): Promise<Note[]> {
    const here = [...document.querySelectorAll<HTMLElement>('kept-words')]
    const others = here.filter(one => one !== this).map(one => one.dataset.what)
    return (await all()).filter(
      ({ person, action }) =>
        person === this.whose && (action === this.what || (here[0] === this && !others.includes(action))),
    )
  }

  protected async show(): Promise<void> {
    const note = this.querySelector<HTMLElement>('.kept-note')
    if (note) note.hidden = (await this.waiting()).length === 0
  }
}

customElements.define('kept-words', KeptWords)
