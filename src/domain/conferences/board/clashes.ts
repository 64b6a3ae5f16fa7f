import type { Conflict } from '../booking/fit.ts'
import { isRoomOpen, presenceOf } from '../booking/hours.ts'
import { minutesOf } from '../booking/length.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Booked, Placed } from '../schedule.ts'

/** As much of a meeting as decides whether it fits. */
export type Fitted = Pick<Placed, 'educators' | 'length_minutes'> & {
  booking:
    | (Pick<Booked, 'starts_wall' | 'interpreter' | 'language' | 'walk_in'> & { room: { id: string } | null })
    | null
}

/** A round that was changed after its meetings had their times deletes none of them: it says what no longer fits. */
export function clashesOf(round: RoundView, { booking, educators, length_minutes }: Fitted): Conflict[] {
  if (!booking || booking.walk_in) return []
  const { starts_wall, room, interpreter, language } = booking
  const minutes = minutesOf(round, length_minutes, language)
  const away = educators.flatMap((who): Conflict[] => {
    const presence = presenceOf(round, who, 'educator', starts_wall, minutes)
    return presence === 'there' ? [] : [{ code: presence === 'away' ? 'educatorAway' : 'educatorBreak', who }]
  })
  const unmet: Conflict[] = language && !interpreter ? [{ code: 'noInterpreter', language }] : []
  const absent: Conflict[] =
    interpreter && presenceOf(round, interpreter, 'interpreter', starts_wall, minutes) !== 'there'
      ? [{ code: 'interpreterAway', who: interpreter }]
      : []
  return [...away, ...lostRoom(round, room?.id, starts_wall, minutes), ...unmet, ...absent]
}

function lostRoom(round: RoundView, what: string | undefined, wall: string, minutes: number): Conflict[] {
  if (!what) return []
  const rooms = [...round.rooms.map(one => one.id), ...round.staff.map(one => one.room_id)]
  if (!rooms.includes(what)) return [{ code: 'roomGone', what }]
  return isRoomOpen(round, what, wall, minutes) ? [] : [{ code: 'roomClosed', what }]
}
