import { hash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import type { Actor, Ctx } from '../ctx.ts'
import { type Live, personTopic, roundTopic, sessionTopic } from '../live/live.ts'
import type { Reader } from '../live/readers.ts'
import { Absent, Forbidden, Refused, SignInNeeded } from '../refusal.ts'
import type { Handler, Visit } from './visit.ts'

/** A part of a page as this reader is shown it now, and the round that it tells of. */
type Shown = { part: unknown; round: string }
type Look = (visit: Visit) => Promise<Shown>

/** The name of the mark in a stream's address by which the page says what it shows already. */
export const SEEN = 'seen'
// the only word that is ever sent: what there is to see, each reader asks for itself
const LOOK = 'data: look\n\n'
const BEAT = ':\n\n'
const AGAIN = 'retry: 15000\n\n'
const MOST_UNREAD = 64
const LONGEST_TIMER = 2 ** 31 - 1

/** A mark of what a part of a page shows; the keys of its forms are new each time and say nothing. */
export const markOf = (html: string): string =>
  hash('sha256', html.replaceAll(/name="key" value="[^"]*"/g, ''), 'base64url').slice(0, 22)

/** A part of a page as text. */
export const htmlOf = async (part: unknown): Promise<string> =>
  String(await (part as { toString(): string | Promise<string> }).toString())

/**
 * A stream that says "look again" when what this reader is shown has changed, and nothing else, ever: what
 * changed for others, and when, is not to be learnt from it. Each look is a transaction of its own under the
 * reader's rights of that moment; without them the stream ends.
 */
export const live =
  (look: Look): Handler =>
  async visit => {
    const { part, round } = await look(visit)
    const mark = markOf(await htmlOf(part))
    const isNews = ![undefined, '', mark].includes(visit.c.req.query(SEEN))
    const { live } = visit.house
    if (!live) return answer(visit, AGAIN + (isNews ? LOOK : BEAT)) // asks again, from time to time
    const stream = new LiveStream(visit, topicsOf(visit, round), look, mark)
    if (!stream.open(live, isNews)) return visit.c.body(null, 429)
    return answer(visit, stream.body)
  }

const answer = (visit: Visit, body: string | ReadableStream) =>
  visit.c.body(body, 200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  })

function topicsOf({ ctx }: Visit, round: string): string[] {
  const { actor, school } = ctx
  const about = [roundTopic(school.id, round)]
  if ('person' in actor) about.push(personTopic(school.id, actor.person.id))
  if (actor.kind === 'person') about.push(sessionTopic(actor.session))
  return about
}

const ownerOf = (actor: Actor) =>
  actor.kind === 'person' ? actor.session : actor.kind === 'link' ? actor.link.id : ''

/** One open page: asks for itself, and speaks only when what it is shown has changed. */
class LiveStream implements Reader {
  readonly topics: string[]
  readonly owner: string
  readonly body: ReadableStream<Uint8Array>
  #controller!: ReadableStreamDefaultController<Uint8Array>
  #leave: () => void = () => {}
  #mark: string
  #isOver = false
  #looking = Promise.resolve()
  readonly #visit: Visit
  readonly #look: Look

  constructor(visit: Visit, topics: string[], look: Look, mark: string) {
    this.#visit = visit
    this.topics = topics
    this.#look = look
    this.#mark = mark
    this.owner = ownerOf(visit.ctx.actor)
    this.body = new ReadableStream({
      start: controller => {
        this.#controller = controller
      },
      cancel: () => this.#part(),
    })
  }

  /** False where there is no room. */
  open(live: Live, isNews: boolean): boolean {
    const leave = live.join(this)
    if (!leave) return false
    const timer = atEndOf(this.#visit.ctx, () => live.hasten(this))
    this.#leave = () => {
      clearTimeout(timer)
      leave()
    }
    this.#say(isNews ? LOOK : BEAT)
    return true
  }

  /** One after the other: of two at once the older could be answered last. */
  look(): Promise<void> {
    this.#looking = this.#looking.then(() => this.#lookOnce())
    return this.#looking
  }

  async #lookOnce(): Promise<void> {
    if (this.#isOver) return
    try {
      const mark = await this.#visit.again(async visit =>
        markOf(await htmlOf((await this.#look(visit)).part)),
      )
      if (mark === this.#mark || this.#isOver) return
      this.#mark = mark
      this.#say(LOOK)
    } catch (problem) {
      if (!isNo(problem)) this.#visit.house.log.problem(problem, 'live')
      this.#say(LOOK) // what it finds then is a page that says why
      this.end()
    }
  }

  beat(): void {
    this.#say(BEAT)
  }

  end(): void {
    if (this.#isOver) return
    this.#part()
    this.#controller.close()
  }

  #part(): void {
    this.#isOver = true
    this.#leave()
  }

  #say(word: string): void {
    if (this.#isOver) return
    this.#controller.enqueue(new TextEncoder().encode(word))
    if ((this.#controller.desiredSize ?? 0) < -MOST_UNREAD) this.end() // nobody reads at the other end
  }
}

/** Rights that are over are no fault. */
const isNo = (problem: unknown) =>
  [Absent, Forbidden, Refused, SignInNeeded].some(kind => problem instanceof kind)

function atEndOf({ actor, now }: Ctx, then: () => void): NodeJS.Timeout | undefined {
  if (actor.kind !== 'link') return undefined
  const left = now.until(Temporal.Instant.from(actor.link.expires_at)).total('milliseconds')
  return left > 0 && left < LONGEST_TIMER ? setTimeout(then, left + 50).unref() : undefined
}
