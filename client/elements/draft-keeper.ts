import { isBlank, putBack, typedIn, type Values } from './typed.ts'

/** What was typed and has not reached the school yet: on this device only, for this person, for two weeks at most. */
type Draft = { values: Values; at: number; sent?: string }

const PREFIX = 'draft:'
const MOST_AGE = 14 * 24 * 60 * 60 * 1000

/**
 * Keeps what is typed in its form, so that a lost network loses nothing: taken up again where the form is opened
 * empty, wiped once the page after it says by the form's key that it was saved (`saved`), or on sign-out.
 */
class DraftKeeper extends HTMLElement {
  connectedCallback(): void {
    wipe(draft => Date.now() - draft.at > MOST_AGE)
    const saved = this.getAttribute('saved')
    if (saved) wipe(draft => draft.sent === saved)
    const form = this.querySelector('form')
    if (!form) return
    const promise = this.querySelector<HTMLElement>('[data-here]')
    if (promise) promise.hidden = false
    if (!this.hasAttribute('typed')) this.restore(form)
    form.addEventListener('input', () => this.keep(form))
    form.addEventListener('submit', () => this.keep(form, keyOf(form)))
  }

  private get name(): string {
    return PREFIX + this.getAttribute('name')
  }

  private keep(form: HTMLFormElement, sent?: string): void {
    const draft: Draft = { values: typedIn(form), at: Date.now(), ...(sent && { sent }) }
    if (isBlank(form)) localStorage.removeItem(this.name)
    else localStorage.setItem(this.name, JSON.stringify(draft))
  }

  private restore(form: HTMLFormElement): void {
    const draft = draftIn(this.name)
    if (!draft) return
    putBack(form, draft.values)
    this.sendOnce(form, draft.sent)
    this.say(form)
  }

  /** What was sent once and may have arrived goes out under the same key, so that it counts once; changed, it is another. */
  private sendOnce(form: HTMLFormElement, sent: string | undefined): void {
    const key = form.elements.namedItem('key')
    if (!sent || !(key instanceof HTMLInputElement)) return
    const own = key.value
    key.value = sent
    form.addEventListener(
      'input',
      () => {
        key.value = own
      },
      { once: true },
    )
  }

  /** Says that this was kept, and lets it be thrown away. */
  private say(form: HTMLFormElement): void {
    const note = this.querySelector<HTMLElement>('[data-kept]')
    if (!note) return
    note.hidden = false
    note.querySelector('button')?.addEventListener('click', () => {
      localStorage.removeItem(this.name)
      form.reset()
      note.hidden = true
      form.querySelector('textarea')?.focus()
    })
  }
}

const keyOf = (form: HTMLFormElement) => new FormData(form).get('key')?.toString()

function draftIn(name: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return null
  }
}

function wipe(isOver: (draft: Draft) => boolean): void {
  for (const name of Object.keys(localStorage)) {
    if (!name.startsWith(PREFIX)) continue
    const draft = draftIn(name)
    if (!draft || isOver(draft)) localStorage.removeItem(name)
  }
}

customElements.define('draft-keeper', DraftKeeper)
