import type { Session } from './session.ts'

const REST_MS = 5_000
const MAILS_PER_SESSION = 50

/** Connections kept for a while after a mail, so that the next one need not greet and sign in again. */
export class Resting {
  readonly #timers = new Map<Session, NodeJS.Timeout>()
  readonly #mails = new WeakMap<Session, number>()
  #closed = false

  /** One that still stands, or undefined. */
  wake(): Session | undefined {
    for (const session of this.#timers.keys()) {
      this.#forget(session)
      if (!session.destroyed) return session
    }
    return undefined
  }

  /** Takes a connection back after one mail, or ends it once it has carried its share. */
  rest(session: Session): void {
    const mails = (this.#mails.get(session) ?? 0) + 1
    this.#mails.set(session, mails)
    if (this.#closed || mails >= MAILS_PER_SESSION) session.quit()
    else this.#timers.set(session, setTimeout(() => this.#retire(session), REST_MS).unref())
  }

  close(): void {
    this.#closed = true
    for (const session of this.#timers.keys()) this.#retire(session)
  }

  #retire(session: Session): void {
    this.#forget(session)
    if (!session.destroyed) session.quit()
  }

  #forget(session: Session): void {
    clearTimeout(this.#timers.get(session))
    this.#timers.delete(session)
  }
}
