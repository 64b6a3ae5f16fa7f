// What a round is, as small as it can be said: each meeting has a time, or one is kept for it for a while, or neither;
// no two meetings of one educator are in one slot. Seconds are counted from ten in the morning.
import { ListModel } from './model-list.ts'

const HOLD_SECONDS = 120
const MOST_EXTENSIONS = 10
const LONGER = 30 * 60

/** `ahead`: so many hours its clocks are before the school's. */
export type Home = { who: string; meetings: string[]; ahead: number }
/** A slot for each of some meetings. */
export type Picks = Map<string, string>
/** `offered`: because the list had its turn. */
export type Kept = { who: string; picks: Picks; until: number; extended: number; offered: boolean }

export class RoundModel {
  readonly slots: string[]
  readonly times: Picks = new Map()
  readonly list: ListModel
  kept: Kept[] = []
  second = 0

  constructor(slots: string[], homes: Home[]) {
    this.slots = slots
    this.list = new ListModel(this, homes)
  }

  keptBy(who: string): Kept[] {
    return this.kept.filter(kept => kept.who === who)
  }

  /** For a meeting: its own time is in nobody's way. */
  isFree(slot: string, meeting?: string): boolean {
    return (
      ![...this.times].some(([other, at]) => at === slot && other !== meeting) &&
      !this.kept.some(({ picks }) => [...picks.values()].includes(slot))
    )
  }

  /** What every home is offered alike: what nobody has and nobody keeps. */
  free(): string[] {
    return this.slots.filter(slot => this.isFree(slot))
  }

  hold(who: string, picks: Picks): string {
    return this.inPlaceOfOwn(who, picks, () => {
      this.keep({ who, picks, until: this.second + HOLD_SECONDS, offered: false })
    })
  }

  book(who: string, picks: Picks): string {
    return this.inPlaceOfOwn(who, picks, () => {
      for (const [meeting, slot] of picks) this.times.set(meeting, slot)
    })
  }

  /** What the home kept for itself, and whatever was kept for these meetings, is let go; all or nothing. */
  private inPlaceOfOwn(who: string, picks: Picks, work: () => void): string {
    const before = this.kept
    this.kept = before.filter(
      kept =>
        kept.who !== who || (kept.offered && ![...picks.keys()].some(meeting => kept.picks.has(meeting))),
    )
    if (![...picks].every(([meeting, slot]) => this.isFree(slot, meeting))) {
      this.kept = before
      return 'conferences.timeTaken'
    }
    work()
    this.list.ask()
    return 'done'
  }

  keep(kept: Omit<Kept, 'extended'>) {
    this.kept.push({ ...kept, extended: 0 })
  }

  extend(who: string): string {
    const [kept] = this.keptBy(who)
    if (!kept) return 'conferences.holdOver'
    if (kept.extended >= MOST_EXTENSIONS) return 'conferences.heldLong'
    kept.until = kept.offered ? kept.until + LONGER : this.second + HOLD_SECONDS
    kept.extended++
    return 'done'
  }

  release(who: string): string {
    const [kept] = this.keptBy(who)
    if (!kept) return 'conferences.holdOver'
    this.kept = this.kept.filter(one => one !== kept)
    this.list.ask()
    return 'done'
  }

  cancel(meeting: string): string {
    if (!this.times.delete(meeting)) return 'absent'
    this.list.ask()
    return 'done'
  }

  /** Time passes, and what is over by then is kept no longer. */
  pass(seconds: number) {
    this.second += seconds
    this.kept = this.kept.filter(kept => kept.until > this.second)
    this.list.ask()
  }
}
