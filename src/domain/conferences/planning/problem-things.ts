import { isSameLanguage } from '../../people/speech.ts'
import type { Busy } from '../booking/claims.ts'
import { isRoomOpen, presenceOf } from '../booking/hours.ts'
import { minutesOf } from '../booking/length.ts'
import { sharedRooms } from '../booking/things.ts'
import type { Instance } from '../planner/problem.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Scheduled } from '../schedule.ts'
import { slotsNeeded } from '../slots.ts'
import type { StaffPart } from '../tables.ts'
import { type Grid, isFreeAt, slotOfWall } from './problem-grid.ts'
import { languageOf, type Sources } from './problem-sources.ts'
import { type Lent, lentRooms } from './rooms-lent.ts'

/** What the indices of the instance stand for. A room without an id is the want of any. */
export type Things = {
  educators: string[]
  rooms: (string | null)[]
  /** Where a meeting is held that begins at `t` in this room. */
  roomAt(room: number, t: number): string | null
  interpreters: string[]
  languages: string[]
  languageAt(language: string | null): number
  lists: Pick<Instance, 'educators' | 'rooms' | 'namedRooms' | 'languages' | 'interpreters'>
}

export function thingsOf(sources: Sources, grid: Grid, meetings: Scheduled[], walls: Busy[]): Things {
  const { round } = sources
  const educators = [...new Set(meetings.flatMap(meeting => meeting.educators))].sort()
  const rooms = roomsOf(round, educators.length)
  const languages = languagesOf(sources, meetings)
  const languageAt = (language: string | null) =>
    language ? languages.findIndex(known => isSameLanguage(known, language)) : -1
  const interpreters = sources.interpreters.toSorted((a, b) => a.id.localeCompare(b.id))
  const lent = lentRooms(sources, grid)
  const isThere = availability(sources, grid, walls, lent)
  const kept = keptBy(sources, grid, meetings)
  const slots = grid.slots.map((_, t) => t)
  const there = (id: string, part: StaffPart) =>
    slots.map(t => (kept.has(`${id} ${t}`) ? 1 : isThere.staff(id, part, t)))
  const roomAvail = rooms.map(room => slots.map(t => (room ? isThere.room(room, t) : 1)))
  const interpreting = interpreters.map(({ id, languages: spoken }) => ({
    id,
    languages: [...new Set(spoken.map(languageAt))].filter(l => l >= 0),
    avail: there(id, 'interpreter'),
  }))
  const lists = {
    educators: educators.map(id => educatorOf(round, id, rooms, there(id, 'educator'))),
    rooms: slots.map(t => roomAvail.filter(avail => avail[t]).length),
    namedRooms: rooms.map((id, r) => ({ id: id ?? `none ${r}`, avail: roomAvail[r]! })),
    languages: languages.map((id, l) => ({ id, cap: slots.map(t => speakersAt(interpreting, l, t)) })),
    interpreters: interpreting,
  }
  const ids = interpreters.map(({ id }) => id)
  const roomAt = (room: number, t: number) => lent.at(rooms[room] ?? null, t)
  return { educators, rooms, roomAt, languages, languageAt, interpreters: ids, lists }
}

function educatorOf(round: RoundView, id: string, rooms: Things['rooms'], avail: number[]) {
  const own = round.staff.find(one => one.person_id === id && one.part === 'educator')
  return {
    id,
    avail,
    ...(own?.break_after ? { breakAfter: own.break_after } : {}),
    ...(own?.room_id ? { room: rooms.indexOf(own.room_id) } : {}),
  }
}

const speakersAt = (interpreting: { languages: number[]; avail: number[] }[], l: number, t: number) =>
  interpreting.filter(one => one.languages.includes(l) && one.avail[t]).length

/** Rooms to share, then those in which educators stay. Where there are none to share, none is needed. */
function roomsOf(round: RoundView, educators: number): (string | null)[] {
  const shared = sharedRooms(round)
  const owned = [...new Set(round.staff.flatMap(one => one.room_id ?? []))].sort()
  const free = shared.length > 0 ? shared : Array<null>(educators).fill(null)
  return [...free, ...owned]
}

const languagesOf = (sources: Sources, meetings: Scheduled[]): string[] =>
  meetings
    .flatMap(meeting => languageOf(sources, meeting) ?? [])
    .filter((one, n, all) => all.findIndex(other => isSameLanguage(one, other)) === n)
    .sort()

function availability({ round }: Sources, grid: Grid, walls: Busy[], lent: Lent) {
  const minutes = round.length_minutes
  return {
    room: (id: string, t: number) => {
      const slot = grid.slots[t]
      if (!slot || lent.isOut(id, t)) return 0
      const then = lent.at(id, t) ?? id
      return isRoomOpen(round, then, slot.wall, minutes) && isFreeAt(slot, then, walls, minutes) ? 1 : 0
    },
    staff: (id: string, part: StaffPart, t: number) => {
      const slot = grid.slots[t]
      if (!slot || presenceOf(round, id, part, slot.wall, minutes) !== 'there') return 0
      const taken = part === 'educator' ? grid.slotMinutes : minutes
      return isFreeAt(slot, id, walls, taken) ? 1 : 0
    },
  }
}

/** Who is at a locked meeting is there, whatever the hours say by now. As `person slot`. */
function keptBy(sources: Sources, grid: Grid, meetings: Scheduled[]): Set<string> {
  const { round } = sources
  return new Set(
    meetings.flatMap(meeting => {
      const { booking, educators } = meeting
      const first = booking?.locked ? slotOfWall(grid, booking.starts_wall) : -1
      if (!booking || first < 0) return []
      const minutes = minutesOf(round, meeting.length_minutes, languageOf(sources, meeting))
      const length = slotsNeeded(round, minutes)
      const people = [...educators, ...(booking.interpreter ? [booking.interpreter] : [])]
      return people.flatMap(who => Array.from({ length }, (_, n) => `${who} ${first + n}`))
    }),
  )
}
