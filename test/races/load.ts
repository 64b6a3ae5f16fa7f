import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { type Answer, Client, NoAnswer } from './client.ts'
import type { Family, School } from './school.ts'
import * as ways from './ways.ts'

/** What the server has acknowledged to a family about one meeting: its time, or that it has none. */
export type Act = { meeting: string; start: string | null; key: string }
export type Log = {
  /** In the order in which each family was answered. */
  acts: Act[]
  attempts: number
  taken: number
  /** Refusals that name nothing that is free although something is. */
  silent: string[]
  /** Answers that no family should ever see. */
  broken: string[]
  retries: number
  kinds: Record<string, number>
}
export type Load = {
  school: School
  url: () => string
  /** Lets the time of what a family holds pass. */
  owner: () => Promise<pg.Client>
  seed: number
  attempts: number
  connections: number
  /** The server may go away: whoever is not answered asks again with the same key. */
  patient?: boolean
}

export const newLog = (): Log => ({
  acts: [],
  attempts: 0,
  taken: 0,
  silent: [],
  broken: [],
  retries: 0,
  kinds: {},
})

/** A small generator of numbers from 0 up to but not including `n`, the same for the same seed. */
export function dice(seed: number): (n: number) => number {
  let state = seed >>> 0
  return n => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

/** Families that book, move, cancel, hold, wait and change their minds, each at its own connection. */
export async function runLoad(load: Load, log: Log): Promise<void> {
  const until = log.attempts + load.attempts
  const shares = Array.from({ length: load.connections }, (_, n) =>
    load.school.families.filter((__, at) => at % load.connections === n),
  )
  await Promise.all(
    shares.map(async (families, n) => {
      const visitor = new Visitor(load, log, dice(load.seed * 1000 + n))
      while (families.length > 0 && log.attempts < until) await visitor.act(families)
      visitor.close()
    }),
  )
}

/** What has no time cannot be cancelled, and whoever has a time cannot wait for one. */
const isAnswer = (kind: string, status: number) =>
  [200, 303, 409].includes(status) ||
  (kind === 'cancel' && status === 404) ||
  (kind === 'wait' && status === 422)

class Visitor {
  readonly #load: Load
  readonly #log: Log
  readonly #dice: (n: number) => number
  readonly #client: Client

  constructor(load: Load, log: Log, roll: (n: number) => number) {
    this.#load = load
    this.#log = log
    this.#dice = roll
    this.#client = new Client(load.url)
  }

  close() {
    this.#client.close()
  }

  async act(families: Family[]): Promise<void> {
    const family = families[this.#dice(families.length)]!
    const kind = this.#dice(20)
    if (kind < 7) await this.#book(family)
    else if (kind < 12) await this.#hold(family)
    else if (kind < 15) await this.#move(family)
    else if (kind < 18) await this.#cancel(family)
    else if (kind < 19) await this.#wait(family)
    else await this.#propose(family)
  }

  /** For one child or for all at once, among what the page said is free; by then it may not be. */
  async #choose(family: Family): Promise<ways.Pick[]> {
    const free = ways.picksIn(await this.#ask('look', family, ways.look))
    const wanted = this.#dice(2) ? family.meetings : [family.meetings[this.#dice(family.meetings.length)]!]
    return wanted.flatMap(meeting => {
      const own = free.filter(pick => pick.meeting === meeting.id)
      // often the first ones, as people do, so that several want the same
      return own.length > 0 ? [own[this.#dice(Math.min(own.length, 3))]!] : []
    })
  }

  async #book(family: Family) {
    const picks = await this.#choose(family)
    const key = randomUUID()
    if (picks.length > 0) await this.#settle('book', family, picks, key, ways.book(picks, key))
  }

  async #hold(family: Family) {
    const picks = await this.#choose(family)
    if (picks.length === 0) return
    const answer = await this.#ask('hold', family, ways.hold(picks), picks)
    if (answer.status !== 200) return
    for (const then of ['extension', 'expiry'] as const) {
      if (this.#dice(4) > 0) continue
      if (then === 'extension') await this.#ask('extend', family, ways.press('hold/extension'))
      else await this.#letPass(family)
    }
    if (this.#dice(4) === 0) await this.#ask('release', family, ways.press('hold/release'))
    else await this.#confirm(family, picks)
  }

  async #propose(family: Family) {
    const answer = await this.#ask('propose', family, ways.press('proposal'))
    if (answer.status !== 200) return
    const picks = ways.picksIn(answer)
    const once = [...new Map(picks.map(pick => [pick.meeting, pick])).values()]
    if (once.length > 0) await this.#confirm(family, once)
  }

  #confirm(family: Family, picks: ways.Pick[]) {
    const key = randomUUID()
    return this.#settle('confirm', family, picks, key, ways.confirm(picks, key))
  }

  async #move(family: Family) {
    const meeting = family.meetings[this.#dice(family.meetings.length)]!
    const slots = ways.slotsOf(this.#load.school.size, this.#load.school.days)
    const start = slots[this.#dice(slots.length)]!
    const key = randomUUID()
    await this.#settle('move', family, [{ meeting: meeting.id, start }], key, ways.move(meeting, start, key))
  }

  async #cancel(family: Family) {
    const meeting = family.meetings[this.#dice(family.meetings.length)]!
    const key = randomUUID()
    const answer = await this.#ask('cancel', family, ways.cancel(meeting, key))
    if (answer.status === 303) this.#log.acts.push({ meeting: meeting.id, start: null, key })
  }

  async #wait(family: Family) {
    if (this.#dice(2)) return this.#ask('leave', family, ways.press('wait/end'))
    const from = ['', '09:00'][this.#dice(2)]!
    const meetings = family.meetings.map(meeting => meeting.id)
    return this.#ask('wait', family, ways.wait({ meetings, together: this.#dice(2) === 1, from }))
  }

  async #settle(kind: string, family: Family, picks: ways.Pick[], key: string, way: ways.Way) {
    const answer = await this.#ask(kind, family, way, picks)
    if (answer.status === 303)
      for (const { meeting, start } of picks) this.#log.acts.push({ meeting, start, key })
  }

  async #letPass({ meetings }: Family) {
    const { owner, patient } = this.#load
    // it ends soon, never before now: what began earlier would find it over that had not let it go
    const ending = owner().then(one =>
      one.query(
        "update app.holds set until_at = now() + interval '50 milliseconds' where meeting_id = any($1)",
        [meetings.map(meeting => meeting.id)],
      ),
    )
    // a database that is being killed lets nothing pass
    await (patient ? ending.catch(() => {}) : ending)
    await new Promise(done => setTimeout(done, 60))
  }

  async #ask(kind: string, family: Family, way: ways.Way, picks: ways.Pick[] = []): Promise<Answer> {
    const log = this.#log
    log.attempts++
    log.kinds[kind] = (log.kinds[kind] ?? 0) + 1
    const answer = await this.#answered(family, way)
    if (!isAnswer(kind, answer.status)) log.broken.push(`${kind}: ${answer.status} ${ways.wordsOf(answer)}`)
    if (ways.isTaken(answer)) {
      log.taken++
      if (!ways.namesNext(answer, picks))
        log.silent.push(`${kind} ${picks.map(pick => `${pick.meeting}@${pick.start}`).join(' ')}`)
    }
    return answer
  }

  /** Asks until somebody answers; a server that is going down or coming up has not answered. */
  async #answered(family: Family, way: ways.Way): Promise<Answer> {
    for (;;) {
      try {
        const answer = await way(this.#client, this.#load.school, family)
        if (!this.#load.patient || answer.status < 500) return answer
      } catch (problem) {
        if (!this.#load.patient || !(problem instanceof NoAnswer)) throw problem
      }
      this.#log.retries++
      await new Promise(done => setTimeout(done, 150))
    }
  }
}
