import { Temporal } from 'temporal-polyfill'
import type { Span } from '../../../platform/time.ts'
import type { Busy } from '../booking/claims.ts'
import { spanAt } from '../booking/hours.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { type Slot, slotsOf, stepOf } from '../slots.ts'

/** The slots of all days in one row, each day as long as the longest; null: there is no such slot. */
export type Grid = {
  days: number
  slotsPerDay: number
  slotMinutes: number
  slots: (OpenSlot | null)[]
}
/** `span` reaches to the next start: the conference and what is kept free after it. */
export type OpenSlot = Slot & { span: Span }

/** Starts that clocks skip, and those that are over, are no slots. */
export function gridOf(round: RoundView, zone: string, now: Temporal.Instant): Grid {
  const open = slotsOf(round, round.days).map(slot => ({
    slot,
    span: spanAt(slot.wall, stepOf(round), zone),
  }))
  const byDay = round.days.map(({ day }) => open.filter(({ slot }) => slot.day === day))
  const slotsPerDay = Math.max(1, ...byDay.map(slots => slots.length))
  const ahead = (span: Span | undefined) => span && Temporal.Instant.compare(span.start, now) > 0
  const slots = byDay.flatMap(day =>
    Array.from({ length: slotsPerDay }, (_, n) => {
      const { slot, span } = day[n] ?? {}
      return slot && span && ahead(span) ? { ...slot, span } : null
    }),
  )
  return { days: byDay.length, slotsPerDay, slotMinutes: stepOf(round), slots }
}

export const slotOfWall = (grid: Grid, wall: string): number =>
  grid.slots.findIndex(slot => slot?.wall === wall)

/** Whether somebody or something is free of walls for the length of a conference from this slot. */
export function isFreeAt(slot: OpenSlot, holder: string, walls: Busy[], minutes: number): boolean {
  const end = slot.span.start.add({ minutes })
  return !walls.some(
    wall =>
      wall.holder === holder &&
      Temporal.Instant.compare(wall.start, end) < 0 &&
      Temporal.Instant.compare(slot.span.start, wall.end) < 0,
  )
}
