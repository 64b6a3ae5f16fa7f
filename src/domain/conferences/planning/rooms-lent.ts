import { isRoomOpen } from '../booking/hours.ts'
import { ownRoom, sharedRooms } from '../booking/things.ts'
import { type Grid, isFreeAt } from './problem-grid.ts'
import type { Sources } from './problem-sources.ts'

/** The room in which whoever stays in `room` meets at slot `t`, where it is another one. */
export type Lent = {
  at(room: string | null, t: number): string | null
  isOut(room: string, t: number): boolean
}

/**
 * While a room in which somebody stays cannot be used, one of those to share is lent that nobody else has that day as
 * long: so nobody comes at another time, and nobody else gives way. Where there is none, other times are looked for.
 */
export function lentRooms(sources: Sources, grid: Grid): Lent {
  const { round } = sources
  const lent = new Map<string, string>()
  const out = new Set<string>()
  const isOpen = (room: string, t: number) =>
    isRoomOpen(round, room, grid.slots[t]!.wall, round.length_minutes)
  for (const own of new Set(round.staff.flatMap(one => one.room_id ?? []))) {
    const others = busyBeside(sources, own)
    const shut = [...grid.slots.keys()].filter(t => grid.slots[t] && !isOpen(own, t))
    const isFree = (room: string) => (t: number) =>
      isOpen(room, t) && !out.has(`${room} ${t}`) && isFreeAt(grid.slots[t]!, room, others, grid.slotMinutes)
    for (const slots of Map.groupBy(shut, t => grid.slots[t]!.day).values()) {
      const room = sharedRooms(round).find(id => slots.every(isFree(id)))
      if (!room) continue
      for (const t of slots) {
        lent.set(`${own} ${t}`, room)
        out.add(`${room} ${t}`)
      }
    }
  }
  return {
    at: (room, t) => lent.get(`${room} ${t}`) ?? room,
    isOut: (room, t) => out.has(`${room} ${t}`),
  }
}

/** What is taken by all but those who stay in this room: what was lent to them before is theirs. */
function busyBeside({ round, schedule, busy }: Sources, own: string) {
  const theirs = new Set(
    schedule.flatMap(({ educators, booking }) =>
      ownRoom(round, educators) === own ? (booking?.id ?? []) : [],
    ),
  )
  return busy.filter(claim => !theirs.has(claim.takenBy))
}
