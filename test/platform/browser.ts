import { BASE, type World } from '../world.ts'

export type Answer = { status: number; location: string; text: string; headers: Headers }

/** A browser of nobody in particular: keeps its cookies, sends its own origin, comes from one address. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #world: Pick<World, 'app'>
  readonly #address: string | undefined
  readonly #base: string

  constructor(world: Pick<World, 'app'>, address?: string, base = BASE) {
    this.#world = world
    this.#address = address
    this.#base = base
  }

  get(path: string, headers: Record<string, string> = {}) {
    return this.#send(path, { headers })
  }

  post(path: string, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
    const own = { origin: this.#base, ...headers }
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields), headers: own })
  }

  async #send(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const env = this.#address ? { incoming: { socket: { remoteAddress: this.#address } } } : {}
    const headers = { ...init.headers, ...(cookie ? { cookie } : {}) }
    const answer = await this.#world.app.request(`${this.#base}${path}`, { ...init, headers }, env)
    for (const kept of answer.headers.getSetCookie()) this.#keep(kept)
    const location = answer.headers.get('location') ?? ''
    return { status: answer.status, location, text: await answer.text(), headers: answer.headers }
  }

  #keep(header: string) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(header) ?? []
    if (/max-age=0\b/i.test(header)) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** The six digits that the page of the demo shows. */
export const codeOn = (text: string): string => /<bdi dir="ltr">(\d{6})<\/bdi>/.exec(text)?.[1] ?? ''

/** Another code than this one. */
export const notThe = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
