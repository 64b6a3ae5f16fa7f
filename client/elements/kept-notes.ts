import { KeptQueue, reached } from './kept-queue.ts'
import { all, forget, type Note } from './kept-store.ts'
import { giveFile } from './typed.ts'

/**
 * Keeps what its form would send on this device, in sight, until the school has it. What cannot be taken as it is waits
 * for its author.
 */
class KeptNotes extends KeptQueue {
  private readonly stuck = new Set<string>()

  override connectedCallback(): void {
    this.querySelector('.kept-again')?.addEventListener('click', this.send)
    super.connectedCallback()
  }

  protected get whose(): string {
    return this.getAttribute('person') ?? ''
  }
  protected get key(): string {
    return 'client_key'
  }
  protected actionOf(form: HTMLFormElement): string {
    return form.action
  }
  /** A note without words or children is for the server to refuse, once there is one. */
  protected override isWritten(form: HTMLFormElement): boolean {
    return String(new FormData(form).get('text') ?? '').trim() !== ''
  }

  private own = async (): Promise<Note[]> => (await all()).filter(note => note.person === this.whose)
  protected async waiting(): Promise<Note[]> {
    return (await this.own()).filter(note => !this.stuck.has(note.key))
  }

  protected sent({ fields }: Note): RequestInit {
    const body = new FormData()
    for (const [name, value] of fields) body.append(name, value)
    return { body, headers: { accept: 'application/json' } }
  }

  protected async answered(note: Note, answer: Response): Promise<void> {
    const isKept = answer.ok && answer.headers.get('content-type')?.startsWith('application/json')
    if (!isKept) return void (answer.status < 500 && !answer.redirected && this.stuck.add(note.key))
    const { joined } = (await answer.json()) as { joined: boolean }
    await forget(note.key)
    this.say(joined ? this.dataset.joined : this.dataset.sent)
  }

  protected async show(): Promise<void> {
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
      if (!(await reached())) return
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

function inputOf(name: string, value: string | File): HTMLInputElement {
  const input = document.createElement('input')
  input.name = name
  if (typeof value === 'string') return Object.assign(input, { type: 'hidden', value })
  input.type = 'file'
  giveFile(input, value)
  return input
}

customElements.define('kept-notes', KeptNotes)
