// Who waits in the model of a round, and who is asked when something is free: the first in line whom it suits.
import type { Home, Kept, Picks, RoundModel } from './model.ts'

const MINUTES = 20
const MOST_MISSED = 2
const OFFER_SECONDS = 4 * 3600
const DAY = 24 * 3600
/** Of the seconds since ten in the morning: from nine in the evening until seven nobody has to read mail. */
const [NIGHT, MORNING] = [11 * 3600, 21 * 3600]

export type Wish = { meetings: string[]; together: boolean; from: string; until: string }
type Wait = Wish & {
  who: string
  joined: number
  /** Since when it stands where it stands. */
  since: number
  /** Times that it would give up for a better one. */
  instead: Picks
  asked: Set<string>
  missed: number
  offer: Kept | null
}

export class ListModel {
  private readonly round: RoundModel
  private readonly homes: Home[]
  private waits: Wait[] = []
  private readonly tired = new Set<string>()

  constructor(round: RoundModel, homes: Home[]) {
    this.round = round
    this.homes = homes
  }

  join(who: string, wish: Wish): string {
    const { times, second } = this.round
    const known = this.waitOf(who)
    if (known?.offer) return 'conferences.offerOpen'
    const instead = new Map([...times].filter(([meeting]) => wish.meetings.includes(meeting)))
    const fresh = { joined: second, since: second, asked: new Set<string>(), missed: 0, offer: null }
    const wait = { ...(known ?? fresh), ...wish, who, instead }
    this.waits = [...this.waits.filter(one => one !== known), wait]
    this.tired.delete(who)
    this.ask()
    return 'done'
  }

  leave(who: string): string {
    const wait = this.waitOf(who)
    if (wait) this.end(wait)
    this.ask()
    return 'done'
  }

  /** What a home sees of its own place, and nothing of another's. */
  seenBy(who: string) {
    const wait = this.waitOf(who)
    const { meetings } = this.homes.find(home => home.who === who)!
    return {
      waits: wait ? this.leftOf(wait).toSorted() : null,
      offered: wait?.offer ? [...wait.offer.picks].sort() : null,
      tired: !wait && this.tired.has(who) && meetings.some(meeting => !this.round.times.has(meeting)),
    }
  }

  /** Settles what was answered, and then asks in line for what is free. */
  ask() {
    for (const wait of this.waits) this.settle(wait)
    for (const wait of this.waits) {
      if (this.leftOf(wait).length > 0 && wait.missed < MOST_MISSED) continue
      if (wait.missed >= MOST_MISSED) this.tired.add(wait.who)
      this.end(wait)
    }
    const line = this.waits.toSorted((a, b) => a.since - b.since || a.joined - b.joined)
    for (const wait of line.filter(one => !one.offer)) {
      const picks = this.bestFor(wait)
      if (picks) this.offer(wait, picks)
    }
  }

  private waitOf = (who: string) => this.waits.find(wait => wait.who === who)

  private end(wait: Wait) {
    this.round.kept = this.round.kept.filter(kept => kept !== wait.offer)
    this.waits = this.waits.filter(one => one !== wait)
  }

  private offer(wait: Wait, picks: Picks) {
    this.round.keep({ who: wait.who, picks, until: this.lateBy(wait.who), offered: true })
    wait.offer = this.round.kept.at(-1)!
  }

  /** Four hours in which people are awake where this home is. */
  private lateBy(who: string): number {
    const ahead = this.homes.find(home => home.who === who)!.ahead * 3600
    return afterWaking(this.round.second + ahead) - ahead
  }

  /** Booked, passed without a word, or declined; whoever let it pass goes behind. */
  private settle(wait: Wait) {
    const { offer } = wait
    if (!offer || this.round.kept.includes(offer)) return
    wait.offer = null
    if ([...offer.picks].every(([meeting, slot]) => this.round.times.get(meeting) === slot)) return
    for (const slot of offer.picks.values()) wait.asked.add(slot)
    if (offer.until > this.round.second) return
    wait.missed++
    wait.since = this.round.second
  }

  private leftOf({ meetings, instead }: Wait): string[] {
    return meetings.filter(meeting => {
      const time = this.round.times.get(meeting)
      return time === undefined || time === instead.get(meeting)
    })
  }

  private bestFor(wait: Wait): Picks | null {
    const left = this.leftOf(wait)
    const open = left.filter(meeting => !this.round.kept.some(({ picks }) => picks.has(meeting)))
    const suits = this.round
      .free()
      .filter(slot => !wait.asked.has(slot) && slot >= wait.from && endOf(slot) <= (wait.until || '24:00'))
    if (!wait.together) return open[0] && suits[0] ? new Map([[open[0], suits[0]]]) : null
    if (open.length < left.length) return null
    return closest(open, suits)
  }
}

const endOf = (slot: string) => clockOf(minuteOf(slot) + MINUTES)
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** As many slots in a row as there are meetings, with the least time between them; the soonest of those. */
function closest(meetings: string[], slots: string[]): Picks | null {
  const rows = slots
    .map((_, n) => slots.slice(n, n + meetings.length))
    .filter(row => row.length === meetings.length)
  const lengthOf = (row: string[]) => minuteOf(row.at(-1)!) - minuteOf(row[0]!)
  const best = rows.toSorted((a, b) => lengthOf(a) - lengthOf(b))[0]
  return best ? new Map(meetings.map((meeting, n) => [meeting, best[n]!])) : null
}

function afterWaking(second: number): number {
  const day = Math.floor(second / DAY) * DAY
  const clock = second - day
  const asleep = clock >= NIGHT && clock < MORNING
  const from = asleep ? day + MORNING : second
  const night = from - day < NIGHT ? day + NIGHT : day + DAY + NIGHT
  const awake = night - from
  return awake >= OFFER_SECONDS ? from + OFFER_SECONDS : night + (MORNING - NIGHT) + OFFER_SECONDS - awake
}
