import { all, forget, keep, type Note } from './kept-store.ts'

// what is not answered by then is tried again later
const PATIENCE = 15_000
const BETWEEN = 30_000
const PROBE = 4_000

/**
 * Keeps what its form would send on this device, in sight, until the school has it. Each note goes by the key of its
 * form: however often it is sent, it is one. What cannot be taken as it is waits for its author.
 */
class KeptNotes extends HTMLElement {
  private timer = 0
  private readonly stuck = new Set<string>()
  private busy = false

  connectedCallback(): void {
    this.form?.addEventListener('submit', this.submitted, { capture: true })
    this.querySelector('.kept-again')?.addEventListener('click', this.send)
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
  private get person(): string {
    return this.getAttribute('person') ?? ''
  }

  /** While the school cannot be reached the form is not sent but kept; else the browser sends it as ever. */
  private submitted = async (event: SubmitEvent): Promise<void> => {
    const { form } = this
    if (!form || !isWritten(form)) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (this.busy) return
    this.busy = true
    const isThere = await reached()
    this.busy = false
    if (isThere) form.submit()
    else await this.queue(form)
  }

  private async queue(form: HTMLFormElement): Promise<void> {
    const fields = [...new FormData(form)].filter(([, value]) => typeof value === 'string' || value.size > 0)
    const key = String(new FormData(form).get('client_key'))
    await keep({ key, person: this.person, action: form.action, fields, at: Date.now() })
    form.reset()
    const next = form.querySelector<HTMLInputElement>('[name="client_key"]')
    if (next) next.value = crypto.randomUUID()
    await this.show()
  }

  private send = async (): Promise<void> => {
    const waiting = await this.own()
    if (this.busy || !navigator.onLine || waiting.length === 0) return this.show()
    this.busy = true
    for (const note of waiting) if (!this.stuck.has(note.key)) await this.sendOne(note)
    this.busy = false
    await this.show()
  }

  private async sendOne(note: Note): Promise<void> {
    const body = new FormData()
    for (const [name, value] of note.fields) body.append(name, value)
    const headers = { accept: 'application/json' }
    const signal = AbortSignal.timeout(PATIENCE)
    const answer = await fetch(note.action, { method: 'POST', body, headers, signal }).catch(() => null)
    if (!answer) return
    const isKept = answer.ok && answer.headers.get('content-type')?.startsWith('application/json')
    if (!isKept) return void (answer.status < 500 && !answer.redirected && this.stuck.add(note.key))
    const { joined } = (await answer.json()) as { joined: boolean }
    await forget(note.key)
    const said = this.querySelector('.kept-said')
    if (said) said.textContent = (joined ? this.dataset.joined : this.dataset.sent) ?? ''
  }

  private own = async (): Promise<Note[]> => (await all()).filter(note => note.person === this.person)

  private async show(): Promise<void> {
    const notes = await this.own()
    const box = this.querySelector<HTMLElement>('.kept-queue')
    if (!box) return
    box.hidden = notes.length === 0
    box.querySelector('ul')?.replaceChildren(...notes.map(note => this.line(note)))
  }

  private line(note: Note): HTMLElement {
    const line = document.createElement('li')
    const [text, state] = [document.createElement('bdi'), document.createElement('span')]
    text.textContent = String(note.fields.find(([name]) => name === 'text')?.[1] ?? '')
    state.className = 'soft'
    state.textContent = (this.stuck.has(note.key) ? this.dataset.stuck : this.dataset.waiting) ?? ''
    line.append(text, state)
    if (this.stuck.has(note.key)) line.append(this.opener(note))
    return line
  }

  /** Sends it as the form would, so that the page says what is wrong, with all that was written. */
  private opener(note: Note): HTMLElement {
    const button = document.createElement('button')
    button.className = 'button quiet small'
    button.textContent = this.dataset.open ?? ''
    button.addEventListener('click', async () => {
      const form = document.createElement('form')
      Object.assign(form, {
        method: 'post',
        action: note.action,
        enctype: 'multipart/form-data',
        hidden: true,
      })
      for (const [name, value] of note.fields) form.append(inputOf(name, value))
      document.body.append(form)
      await forget(note.key)
      form.submit()
    })
    return button
  }
}

const reached = (): Promise<boolean> =>
  navigator.onLine
    ? fetch('/healthz', { method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(PROBE) }).then(
        answer => answer.ok,
        () => false,
      )
    : Promise.resolve(false)

/** A note without words or children is for the server to refuse, once there is one. */
const isWritten = (form: HTMLFormElement): boolean =>
  String(new FormData(form).get('text') ?? '').trim() !== ''

function inputOf(name: string, value: string | File): HTMLInputElement {
  const input = document.createElement('input')
  input.name = name
  if (typeof value === 'string') return Object.assign(input, { type: 'hidden', value })
  const files = new DataTransfer()
  files.items.add(value)
  return Object.assign(input, { type: 'file', files: files.files })
}

customElements.define('kept-notes', KeptNotes)
