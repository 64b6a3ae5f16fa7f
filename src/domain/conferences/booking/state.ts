import type { Scheduled } from '../schedule.ts'
import type { Mode } from '../tables.ts'
import type { Setting } from './fit.ts'

/** How a meeting stands, as a move keeps it before and after; null while it has no time. */
export type Standing = {
  start: string
  mode: Mode
  room: string | null
  interpreter: string | null
  locked: boolean
  /** Of a walk-in, after it: who was to hold the meeting before somebody else met. */
  heldBefore?: string[]
} | null

export const standingOf = ({ booking }: Pick<Scheduled, 'booking'>): Standing =>
  booking && {
    start: booking.starts_wall,
    mode: booking.mode,
    room: booking.room?.id ?? null,
    interpreter: booking.interpreter,
    locked: booking.locked,
  }

export const standingIn = (setting: Setting, locked: boolean): Standing => ({
  start: setting.start,
  mode: setting.mode,
  room: setting.room,
  interpreter: setting.interpreter,
  locked,
})

export function isSameStanding(one: Standing, other: Standing): boolean {
  if (!one || !other) return one === other
  return (
    one.start === other.start &&
    one.mode === other.mode &&
    one.room === other.room &&
    one.interpreter === other.interpreter &&
    one.locked === other.locked
  )
}
