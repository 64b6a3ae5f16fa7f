import { Temporal } from 'temporal-polyfill'
import { overlaps, type Span } from '../../../platform/time.ts'
import type { Mode } from '../tables.ts'
import { modeFor, studentComes } from './attendance.ts'
import type { Case } from './case.ts'
import { type Claim, claimsFor, heldBy } from './claims.ts'
import { presenceOf, spanAt } from './hours.ts'
import { attendanceAt } from './length.ts'
import { chooseInterpreter, chooseRoom } from './things.ts'

/** What is asked for a meeting. What is left out stays as it is where it can, and is found where it cannot. */
export type Ask = {
  /** A start that the round offers, `YYYY-MM-DDTHH:MM` of the school's zone. */
  start: string
  mode?: Mode
  room?: string
  /** Null: knowingly without one. */
  interpreter?: string | null
}

/** One thing that stands against a time; `who` and `what` are ids of a person and of a room. */
export type Conflict = {
  code:
    | 'notOffered'
    | 'past'
    | 'modeNotOffered'
    | 'otherEducator'
    | 'educatorAway'
    | 'educatorBreak'
    | 'educatorBusy'
    | 'guardianBusy'
    | 'studentBusy'
    | 'studentElsewhere'
    | 'studentInRound'
    | 'roomBusy'
    | 'roomGone'
    | 'roomClosed'
    | 'noRoom'
    | 'interpreterAway'
    | 'interpreterBusy'
    | 'interpreterOther'
    | 'noInterpreter'
  who?: string
  what?: string
  language?: string
}

/** How a meeting would be held. */
export type Setting = {
  start: string
  span: Span
  mode: Mode
  room: string | null
  interpreter: string | null
  language: string | null
  claims: Claim[]
}
export type Fit = { conflicts: Conflict[]; setting?: Setting }

/** Decides whether a meeting can be held as asked, and how. Names everything that stands against it. */
export function fitOf(known: Case, ask: Ask): Fit {
  const { round, meeting, zone, guests } = known
  const attendance = attendanceAt(known, ask.start)
  const span = attendance && spanAt(ask.start, attendance.minutes, zone)
  if (!span) return { conflicts: [{ code: 'notOffered' }] }
  const { present, minutes } = attendance
  const mode = ask.mode ?? meeting.booking?.mode ?? modeFor(guests, round.modes)
  const room = chooseRoom(known, span, mode, ask)
  const interpreter = chooseInterpreter(known, span, ask, attendance.language)
  const held = [
    ...meeting.educators.map(holder => ({ kind: 'educator' as const, holder })),
    ...present.map(guest => ({ kind: 'guardian' as const, holder: guest.id })),
    ...(studentComes(guests) && !isElsewhere(known, span)
      ? [{ kind: 'student' as const, holder: meeting.child }]
      : []),
    ...(room.id ? [{ kind: 'room' as const, holder: room.id }] : []),
    ...(interpreter.id ? [{ kind: 'interpreter' as const, holder: interpreter.id }] : []),
  ]
  const claims = claimsFor(held, span, round.buffer_minutes)
  const conflicts = [
    ...(hasBegun(span, known.now) ? [{ code: 'past' as const }] : []),
    ...(round.modes.includes(mode) ? [] : [{ code: 'modeNotOffered' as const }]),
    ...awayOf(known, ask.start, minutes),
    ...busyOf(known, claims),
    ...room.conflicts,
    ...interpreter.conflicts,
  ]
  const { language } = interpreter
  return {
    conflicts,
    setting: { start: ask.start, span, mode, room: room.id, interpreter: interpreter.id, language, claims },
  }
}

const hasBegun = (span: Span, now: Temporal.Instant) => Temporal.Instant.compare(span.start, now) <= 0

function awayOf({ round, meeting }: Case, start: string, minutes: number): Conflict[] {
  return meeting.educators.flatMap(who => {
    const presence = presenceOf(round, who, 'educator', start, minutes)
    if (presence === 'there') return []
    return [{ code: presence === 'away' ? ('educatorAway' as const) : ('educatorBreak' as const), who }]
  })
}

/**
 * The child is with its other home then. A home does not hear of it: its meeting takes place without a claim on
 * the child, and the head sees the clash.
 */
const isElsewhere = ({ asker, busy, meeting }: Case, span: Span): boolean =>
  asker === 'home' &&
  busy.some(
    other =>
      other.kind === 'student' &&
      other.holder === meeting.child &&
      other.party !== meeting.party &&
      overlaps(other, span),
  )

/** Rooms and interpreters were chosen by who is free; the people of a meeting cannot be chosen. */
function busyOf({ busy, meeting }: Case, claims: Claim[]): Conflict[] {
  return claims.flatMap(claim => {
    if (claim.kind === 'room' || claim.kind === 'interpreter') return []
    const taken = heldBy(busy, claim, meeting.booking?.id)
    return taken ? [{ code: `${claim.kind}Busy` as const, who: claim.holder }] : []
  })
}
