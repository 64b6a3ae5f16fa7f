import type { Span } from '../../../platform/time.ts'
import { isSameLanguage } from '../../people/speech.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Mode } from '../tables.ts'
import type { Case } from './case.ts'
import { heldBy } from './claims.ts'
import type { Ask, Conflict } from './fit.ts'
import { isRoomOpen, presenceOf } from './hours.ts'

type Chosen = { id: string | null; conflicts: Conflict[] }

/** Rooms of a round in which nobody stays: the others take turns in them. */
export function sharedRooms(round: RoundView): string[] {
  const owned = new Set(round.staff.map(one => one.room_id))
  return round.rooms.map(room => room.id).filter(id => !owned.has(id))
}

/** The room in which the first of these educators who has one stays. */
export const ownRoom = (round: RoundView, educators: string[]): string | undefined =>
  educators
    .map(id => round.staff.find(one => one.person_id === id && one.part === 'educator')?.room_id)
    .find(room => room !== null && room !== undefined)

/**
 * Where a meeting is held: in its educator's own room, unless that is closed then and there are rooms to share; else
 * where it is asked for; else where it is; else in a free one. A school that keeps no rooms to share needs none.
 */
export function chooseRoom(known: Case, span: Span, mode: Mode, { start, room: asked }: Ask): Chosen {
  const { round, meeting } = known
  if (mode !== 'in_person') return { id: null, conflicts: [] }
  const kept = ownRoom(round, meeting.educators)
  const shared = sharedRooms(round)
  if (!kept && shared.length === 0) return { id: null, conflicts: [] }
  const isOpen = (id: string) => isRoomOpen(round, id, start, minutesIn(span))
  const own = kept && (isOpen(kept) || shared.length === 0) ? kept : undefined
  const against = (what: string): Conflict[] => {
    if (!isOpen(what)) return [{ code: 'roomClosed', what }]
    return isHeld(known, 'room', what, span) ? [{ code: 'roomBusy', what }] : []
  }
  const fixed = own ?? (asked && shared.includes(asked) ? asked : undefined)
  if (fixed) return { id: fixed, conflicts: against(fixed) }
  const present = meeting.booking?.room?.id
  const free = [present, ...shared].find(id => id && shared.includes(id) && against(id).length === 0)
  return free ? { id: free, conflicts: [] } : { id: null, conflicts: [{ code: 'noRoom' }] }
}

/** Who interprets into `language`: the one asked for; else the one who does; else a free one, the least versatile. */
export function chooseInterpreter(
  known: Case,
  span: Span,
  { start, interpreter: asked }: Ask,
  language: string | null,
): Chosen & { language: string | null } {
  if (!language) return { id: null, conflicts: [], language }
  if (asked === null) return { id: null, conflicts: [], language }
  const { interpreters, meeting } = known
  const speaking = interpreters
    .filter(one => one.languages.some(spoken => isSameLanguage(spoken, language)))
    .filter(one => !one.interpretsNot.includes(meeting.child))
    .toSorted((a, b) => a.languages.length - b.languages.length || a.id.localeCompare(b.id))
    .map(one => one.id)
  const against = (who: string) => obstacleTo(known, who, speaking, start, span)
  if (asked) {
    const code = against(asked)
    return { id: asked, language, conflicts: code ? [{ code, who: asked, language }] : [] }
  }
  const free = [meeting.booking?.interpreter, ...speaking].find(id => id && !against(id))
  if (free) return { id: free, language, conflicts: [] }
  return { id: null, language, conflicts: [{ code: 'noInterpreter', language }] }
}

function obstacleTo(known: Case, who: string, speaking: string[], start: string, span: Span) {
  if (!speaking.includes(who)) return 'interpreterOther'
  if (presenceOf(known.round, who, 'interpreter', start, minutesIn(span)) !== 'there')
    return 'interpreterAway'
  return isHeld(known, 'interpreter', who, span) ? 'interpreterBusy' : undefined
}

const minutesIn = ({ start, end }: Span) => (end.epochMilliseconds - start.epochMilliseconds) / 60_000

const isHeld = ({ busy, meeting }: Case, kind: 'room' | 'interpreter', holder: string, span: Span) =>
  heldBy(busy, { kind, holder, ...span }, meeting.booking?.id) !== undefined
