import type { Taker } from './turns.ts'

/** Somebody who has a page open that is to stay true. */
export type Reader = Taker & {
  /** What can change it: rounds, and whoever's or whatever's rights it is read by. */
  topics: string[]
  /** The session or link that reads. */
  owner: string
  /** So that what stands between does not think the line dead. */
  beat(): void
  end(): void
}

/** Open pages of one session or link, and of all. Browsers keep at most six connections to a server. */
const MOST_OF_ONE = 3
const MOST = 2000

/** Who reads, and what about. */
export class Readers {
  readonly #all = new Set<Reader>()
  readonly #byTopic = new Map<string, Set<Reader>>()

  get all(): Iterable<Reader> {
    return this.#all
  }

  about(topic: string): Iterable<Reader> {
    return this.#byTopic.get(topic) ?? []
  }

  hasRoomFor(owner: string): boolean {
    const own = [...this.#all].filter(reader => reader.owner === owner)
    return own.length < MOST_OF_ONE && this.#all.size < MOST
  }

  add(reader: Reader): void {
    this.#all.add(reader)
    for (const topic of reader.topics) {
      const there = this.#byTopic.get(topic)
      if (there) there.add(reader)
      else this.#byTopic.set(topic, new Set([reader]))
    }
  }

  remove(reader: Reader): void {
    this.#all.delete(reader)
    for (const topic of reader.topics) {
      const there = this.#byTopic.get(topic)
      there?.delete(reader)
      if (there?.size === 0) this.#byTopic.delete(topic)
    }
  }
}
