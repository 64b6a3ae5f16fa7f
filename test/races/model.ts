// What a round is, as small as it can be said: each home has a time, or keeps one for two minutes, or neither; no two
// homes of one educator are in one slot.

export const HOLD_MINUTES = 2
export const MOST_EXTENSIONS = 10

export type Home = { who: string; meeting: string }
type Kept = { slot: string; until: number; extended: number }

export class RoundModel {
  readonly slots: string[]
  readonly times = new Map<string, string>()
  readonly kept = new Map<string, Kept>()
  minute = 0

  constructor(slots: string[]) {
    this.slots = slots
  }

  keptBy(who: string): Kept | undefined {
    const kept = this.kept.get(who)
    return kept && kept.until > this.minute ? kept : undefined
  }

  isFreeFor(who: string, slot: string): boolean {
    const others = <T>(all: Map<string, T>) => [...all].filter(([home]) => home !== who)
    return (
      !others(this.times).some(([, at]) => at === slot) &&
      !others(this.kept).some(([home, kept]) => kept.slot === slot && this.keptBy(home) !== undefined)
    )
  }

  /** What a home is offered: what is free for it, but not what it has or keeps already. */
  offeredTo(who: string): string[] {
    const own = [this.times.get(who), this.keptBy(who)?.slot]
    return this.slots.filter(slot => this.isFreeFor(who, slot) && !own.includes(slot))
  }

  hold(who: string, slot: string): string {
    if (!this.isFreeFor(who, slot)) return 'conferences.timeTaken'
    this.kept.set(who, { slot, until: this.minute + HOLD_MINUTES, extended: 0 })
    return 'done'
  }

  extend(who: string): string {
    const kept = this.keptBy(who)
    if (!kept) return 'conferences.holdOver'
    if (kept.extended >= MOST_EXTENSIONS) return 'conferences.heldLong'
    this.kept.set(who, { ...kept, until: this.minute + HOLD_MINUTES, extended: kept.extended + 1 })
    return 'done'
  }

  release(who: string): string {
    if (!this.keptBy(who)) return 'conferences.holdOver'
    this.kept.delete(who)
    return 'done'
  }

  book(who: string, slot: string): string {
    if (!this.isFreeFor(who, slot)) return 'conferences.timeTaken'
    this.times.set(who, slot)
    this.kept.delete(who)
    return 'done'
  }

  cancel(who: string): string {
    if (!this.times.delete(who)) return 'absent'
    return 'done'
  }
}
