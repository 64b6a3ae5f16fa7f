import type { RoundView } from '../rounds/rounds.ts'
import type { Scheduled } from '../schedule.ts'
import { slotsOf } from '../slots.ts'
import { coveredSlots, type Guest, languageFor, presentAt } from './attendance.ts'

type Known = { round: RoundView; meeting: Pick<Scheduled, 'length_minutes'>; guests: Guest[] }

/** Who is there, the language to interpret for them, how many minutes it takes, and the starts that it covers. */
export type Attendance = { present: Guest[]; language: string | null; minutes: number; walls: string[] }

/** What is said twice takes longer: a meeting's own minutes, and the round's for interpreting where somebody does. */
export const minutesOf = (
  { interpreted_minutes }: Pick<RoundView, 'interpreted_minutes'>,
  minutes: number,
  language: string | null,
): number => (language ? minutes + interpreted_minutes : minutes)

/** A meeting that begins then; undefined where the round offers no such start. Who can come to its own length decides. */
export function attendanceAt({ round, meeting, guests }: Known, start: string): Attendance | undefined {
  const slots = slotsOf(round, round.days)
  const covered = (minutes: number) => coveredSlots(slots, round, start, minutes)
  const own = covered(meeting.length_minutes)
  if (own.length === 0) return undefined
  const present = presentAt(guests, own)
  const language = languageFor(present)
  const minutes = minutesOf(round, meeting.length_minutes, language)
  return { present, language, minutes, walls: covered(minutes) }
}
