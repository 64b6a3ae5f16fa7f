import { Agent, request } from 'node:http'

export type Answer = { status: number; location: string; text: string }
/** Nobody answered: the server is gone, or went while it was asked. Whether it was done is not known. */
export class NoAnswer extends Error {}

/** Somebody at a keyboard with a connection that stays open. */
export class Client {
  readonly #agent: Agent
  readonly #origin: () => string
  #cookie: string

  constructor(origin: () => string, cookie = '', sockets = 1) {
    this.#origin = origin
    this.#cookie = cookie
    this.#agent = new Agent({ keepAlive: true, maxSockets: sockets })
  }

  get = (path: string) => this.#ask('GET', path)
  post = (path: string, fields: Record<string, string | string[]>) =>
    this.#ask(
      'POST',
      path,
      new URLSearchParams(
        Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one])),
      ).toString(),
    )

  close() {
    this.#agent.destroy()
  }

  #ask(method: string, path: string, body?: string): Promise<Answer> {
    const origin = this.#origin()
    const headers = {
      origin,
      ...(this.#cookie ? { cookie: this.#cookie } : {}),
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
    }
    return new Promise((done, failed) => {
      const asking = request(
        origin + path,
        { method, headers, agent: this.#agent, timeout: 20_000 },
        answer => {
          const chunks: Buffer[] = []
          answer.on('data', chunk => chunks.push(chunk))
          answer.on('error', () => failed(new NoAnswer('cut off')))
          answer.on('end', () =>
            answer.complete
              ? done({
                  status: answer.statusCode ?? 0,
                  location: answer.headers.location ?? '',
                  text: Buffer.concat(chunks).toString(),
                })
              : failed(new NoAnswer('cut off')),
          )
        },
      )
      asking.on('timeout', () => asking.destroy(new NoAnswer('too long')))
      asking.on('error', problem => failed(new NoAnswer(problem.message)))
      asking.end(body)
    })
  }
}
