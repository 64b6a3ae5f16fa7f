import type { Interpreter } from '../../people/speech.ts'
import { type Guest, wishOf } from '../booking/attendance.ts'
import type { RoundView, StaffSpan } from '../rounds/rounds.ts'
import { clockOf, type DaySpan, minuteOf, slotsOf } from '../slots.ts'
import type { Sources } from './problem-sources.ts'

/**
 * What is supposed to be different. `away`: somebody, or everybody, is not there on a day or on all of them, from
 * `from` until `until` as HH:MM or the whole day; `roomClosed`: so is a room. `moreHour`: somebody or everybody stays an hour longer.
 */
export type Supposed =
  | { kind: 'away'; who: string | null; day: string | null; from: string | null; until: string | null }
  | { kind: 'roomGone'; room: string; name: string }
  | {
      kind: 'roomClosed'
      room: string
      name: string
      day: string | null
      from: string | null
      until: string | null
    }
  | { kind: 'moreRoom' }
  | { kind: 'moreInterpreter'; language: string }
  | { kind: 'moreHour'; who: string | null; day: string | null }

const HOUR = 60
const LAST_MINUTE = 24 * 60 - 1
/** Stands for a room or an interpreter that is not there yet. */
export const NOT_YET = '00000000-0000-4000-8000-000000000000'

/** Bounds of what lasts the whole day. */
export const DAY_BEGINS = '00:00'
export const DAY_ENDS = '24:00'

const TAKEABLE: Supposed['kind'][] = ['away', 'roomGone', 'roomClosed']

/** A room, an interpreter or an hour more is first to be arranged with people, so that it is only looked at. */
export const isTakeable = (supposed: Supposed | null): boolean =>
  supposed === null || TAKEABLE.includes(supposed.kind)

/** The same readings as if it were so. Nothing is written. */
export function supposing(sources: Sources, supposed: Supposed | null): Sources {
  if (!supposed) return sources
  const round = roundSupposing(sources.round, supposed)
  if (supposed.kind === 'moreInterpreter')
    return { ...sources, round, interpreters: [...sources.interpreters, interpreterOf(supposed.language)] }
  return supposed.kind === 'moreHour' ? withNewTimes(sources, round) : { ...sources, round }
}

/** The round with its hours and rooms as if it were so. */
export function roundSupposing(round: RoundView, supposed: Supposed): RoundView {
  if (supposed.kind === 'away') return { ...round, hours: hoursWithout(round.hours, supposed) }
  if (supposed.kind === 'moreHour') return withHour(round, supposed)
  if (supposed.kind === 'moreRoom')
    return { ...round, rooms: [...round.rooms, { id: NOT_YET, name: '', closed: [] }] }
  if (supposed.kind === 'moreInterpreter') return withInterpreter(round)
  if (supposed.kind === 'roomClosed') return { ...round, rooms: roomsClosed(round, supposed) }
  return {
    ...round,
    rooms: round.rooms.filter(room => room.id !== supposed.room),
    staff: round.staff.map(one => (one.room_id === supposed.room ? { ...one, room_id: null } : one)),
  }
}

const interpreterOf = (language: string): Interpreter => ({
  id: NOT_YET,
  languages: [language],
  interpretsNot: [],
})

/** There on all days, the whole time. */
const withInterpreter = ({ hours, ...round }: RoundView): RoundView => ({
  ...round,
  hours: [
    ...hours,
    ...round.days.map(span => ({
      ...span,
      person_id: NOT_YET,
      part: 'interpreter' as const,
      kind: 'there' as const,
    })),
  ],
})

type Away = Extract<Supposed, { kind: 'away' }>
type RoomClosed = Extract<Supposed, { kind: 'roomClosed' }>
type MoreHour = Extract<Supposed, { kind: 'moreHour' }>

const isMeant = ({ who, day }: Away | MoreHour, span: StaffSpan): boolean =>
  (who === null || span.person_id === who) && (day === null || span.day === day) && span.kind === 'there'

const boundsOf = ({ from, until }: Away | RoomClosed) => [from ?? DAY_BEGINS, until ?? DAY_ENDS] as const

/** On that day, or on each day of the round. */
function roomsClosed({ rooms, days }: RoundView, supposed: RoomClosed): RoundView['rooms'] {
  const [from_at, until_at] = boundsOf(supposed)
  const spans = days.flatMap(({ day }) =>
    supposed.day === null || supposed.day === day ? [{ day, from_at, until_at }] : [],
  )
  return rooms.map(room =>
    room.id === supposed.room ? { ...room, closed: [...room.closed, ...spans] } : room,
  )
}

function hoursWithout(hours: StaffSpan[], away: Away): StaffSpan[] {
  const [from, until] = boundsOf(away)
  return hours.flatMap(span => {
    if (!isMeant(away, span) || until <= span.from_at || span.until_at <= from) return [span]
    const before = span.from_at < from ? [{ ...span, until_at: from }] : []
    const after = until < span.until_at ? [{ ...span, from_at: until }] : []
    return [...before, ...after]
  })
}

function withHour(round: RoundView, supposed: MoreHour): RoundView {
  const last = (span: StaffSpan) =>
    !round.hours.some(
      other =>
        other.person_id === span.person_id &&
        other.part === span.part &&
        other.day === span.day &&
        other.kind === 'there' &&
        other.until_at > span.until_at,
    )
  const hours = round.hours.map(span =>
    isMeant(supposed, span) && last(span) ? { ...span, until_at: later(span.until_at) } : span,
  )
  const endOf = ({ day, until_at }: DaySpan) =>
    hours
      .filter(span => span.day === day)
      .reduce((end, span) => (span.until_at > end ? span.until_at : end), until_at)
  return { ...round, hours, days: round.days.map(day => ({ ...day, until_at: endOf(day) })) }
}

const later = (clock: string) => clockOf(Math.min(minuteOf(clock) + HOUR, LAST_MINUTE))

/** Nobody was asked about times that are new: whoever has answered is taken to be able to come then. */
function withNewTimes(sources: Sources, round: RoundView): Sources {
  const known = new Set(slotsOf(sources.round, sources.round.days).map(slot => slot.wall))
  const fresh = slotsOf(round, round.days).flatMap(({ wall }) => (known.has(wall) ? [] : [wall]))
  const asked = ([id, guest]: [string, Guest]): [string, Guest] => {
    if (!guest.answer) return [id, guest]
    const open = fresh.filter(wall => wishOf(guest, [wall]) === 'not')
    const times = {
      ...guest.answer.times,
      ...Object.fromEntries(open.map(wall => [wall, 'possible' as const])),
    }
    return [id, { ...guest, answer: { ...guest.answer, times } }]
  }
  return { ...sources, round, guests: new Map([...sources.guests].map(asked)) }
}
