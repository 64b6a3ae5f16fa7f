import type { Span } from '../../../platform/time.ts'
import { instantAt, minutesAfter } from '../../../platform/wall-clock.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { clockOf } from '../slots.ts'
import type { StaffPart } from '../tables.ts'

export type Presence = 'there' | 'away' | 'break'

/**
 * Whether one of the staff is there from a wall time for so many minutes, the whole time in one span of
 * hours. What overlaps a break, even by a minute, is in the break.
 */
export function presenceOf(
  round: Pick<RoundView, 'hours'>,
  person: string,
  part: StaffPart,
  wall: string,
  minutes: number,
): Presence {
  const [day, from] = [wall.slice(0, 10), wall.slice(11, 16)]
  const until = endOf(wall, minutes)
  const own = round.hours.filter(span => span.person_id === person && span.part === part && span.day === day)
  const hours = own.filter(span => span.kind === 'there')
  if (!hours.some(span => span.from_at <= from && until <= span.until_at)) return 'away'
  const pause = own.some(span => span.kind === 'break' && span.from_at < until && from < span.until_at)
  return pause ? 'break' : 'there'
}

/** Whether a room of the round can be used from a wall time for so many minutes, the whole time. */
export function isRoomOpen({ rooms }: Pick<RoundView, 'rooms'>, id: string, wall: string, minutes: number) {
  const [day, from, until] = [wall.slice(0, 10), wall.slice(11, 16), endOf(wall, minutes)]
  const closed = rooms.find(room => room.id === id)?.closed ?? []
  return !closed.some(span => span.day === day && span.from_at < until && from < span.until_at)
}

/** The clock at the end as HH:MM; past midnight it is later than any clock. */
function endOf(wall: string, minutes: number): string {
  const end = Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16)) + minutes
  return end < 24 * 60 ? clockOf(end) : '24:01'
}

/** The instants of a meeting at a wall time; none where clocks skip it, so that nobody comes an hour off. */
export function spanAt(wall: string, minutes: number, zone: string): Span | undefined {
  const start = instantAt(wall, zone)
  return start && { start, end: minutesAfter(start, minutes) }
}
