import { replaceKeeping } from './live-kept.ts'

const first = 1_000
const longest = 60_000
const busy = 'dialog[open], .lifting, :popover-open'

/** Keeps a part of the page true: told that there is something new, it asks for the page again and takes its own part. */
class LivePart extends HTMLElement {
  private source: EventSource | undefined
  private timer = 0
  private pause = first
  private isBehind = false
  private stop = new AbortController()

  connectedCallback(): void {
    const { signal } = this.stop
    document.addEventListener('visibilitychange', () => this.meet(), { signal })
    addEventListener('online', () => this.meet(), { signal })
    addEventListener('pagehide', () => this.close(), { signal })
    addEventListener('pageshow', event => event.persisted && this.meet(), { signal })
    for (const over of ['pointerup', 'keyup', 'focusout', 'close', 'toggle', 'compositionend'])
      addEventListener(over, () => this.isBehind && setTimeout(() => this.isBehind && this.look()), {
        signal,
        capture: true,
      })
    this.open()
  }

  disconnectedCallback(): void {
    this.close()
    this.stop.abort()
    this.stop = new AbortController()
  }

  /** The address says what this page shows, so that what happened in between is told at once. */
  private open(): void {
    this.close()
    if (document.hidden) return
    this.source = new EventSource(this.getAttribute('src')!)
    this.source.onopen = () => {
      this.pause = first
    }
    this.source.onmessage = () => this.look()
    this.source.onerror = () => this.retry()
  }

  private close(): void {
    clearTimeout(this.timer)
    this.source?.close()
    this.source = undefined
  }

  private meet(): void {
    this.pause = first
    this.open()
  }

  /** Refused rather than lost: whether this page may still be seen, the page itself says. */
  private retry(): void {
    const isRefused = this.source?.readyState === EventSource.CLOSED
    this.close()
    this.timer = window.setTimeout(async () => {
      if (isRefused) await this.look()
      this.open()
    }, this.pause)
    this.pause = Math.min(this.pause * 2, longest)
  }

  private get isBusy(): boolean {
    const at = document.activeElement
    const types = this.contains(at) && at?.matches('textarea, input:not([type=radio], [type=checkbox])')
    return types || this.matches(`:has(${busy})`)
  }

  /** The page that this stream tells of, also where a form that came back has another address. */
  private get page(): string {
    return this.getAttribute('src')!.replace(/\/live(\?.*)?$/, '') + location.search
  }

  private async look(): Promise<void> {
    const answer = await fetch(this.page, { cache: 'no-store' }).catch(() => undefined)
    if (!answer || answer.status >= 500 || answer.status === 429) return
    if (!answer.ok || answer.redirected) return location.replace(this.page)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById(this.id)
    if (!fresh) return location.replace(this.page)
    this.isBehind = this.isBusy
    if (!this.isBehind) this.take(fresh)
  }

  private take(fresh: HTMLElement): void {
    this.setAttribute('src', fresh.getAttribute('src')!)
    const isLost = replaceKeeping(this, fresh)
    const said = document.getElementById(`${this.id}-gone`)
    if (!said || !isLost) return
    said.className = 'notice clay'
    said.textContent = said.dataset.text ?? ''
  }
}

customElements.define('live-part', LivePart)
