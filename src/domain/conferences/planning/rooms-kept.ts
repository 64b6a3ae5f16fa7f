import { isRoomOpen } from '../booking/hours.ts'
import type { Sources } from './problem-sources.ts'
import type { Wanted } from './settle.ts'

/**
 * The same wishes, with everybody who keeps the time in the room that they have: which of several rooms a plan names is
 * often chance, and nobody walks elsewhere for that. Whoever was to have such a room that day takes any that is free.
 * `hasRoom`: whether it can be used then.
 */
export function inTheirRooms(asked: Wanted[], hasRoom: (room: string, start: string) => boolean): Wanted[] {
  const keepsRoom = (one: Wanted) => {
    const room = roomKept(one)
    return room !== undefined && hasRoom(room, one.ask!.start)
  }
  const staying = asked.filter(keepsRoom).map(one => withRoom(one, roomKept(one)))
  const taken = new Set(staying.map(({ ask }) => `${ask!.start.slice(0, 10)} ${ask!.room}`))
  const others = asked.filter(one => !keepsRoom(one))
  const [without, planned] = [
    others.filter(one => isTaken(one, taken)),
    others.filter(one => !isTaken(one, taken)),
  ]
  // in this order: whoever has no room in mind chooses last among those who begin at once
  return [...staying, ...planned, ...without.map(one => withRoom(one, undefined))]
}

const roomKept = ({ meeting: { booking }, ask }: Wanted): string | undefined =>
  ask && booking && booking.starts_wall === ask.start && (ask.mode ?? booking.mode) === booking.mode
    ? booking.room?.id
    : undefined

const isTaken = ({ ask }: Wanted, taken: Set<string>) =>
  ask?.room !== undefined && taken.has(`${ask.start.slice(0, 10)} ${ask.room}`)

function withRoom({ meeting, ask }: Wanted, room: string | undefined): Wanted {
  const { room: _planned, ...rest } = ask!
  return { meeting, ask: room === undefined ? rest : { ...rest, room } }
}

/** Whether a room belongs to the round and can be used at a start. */
export function hasRoomIn({ round }: Sources) {
  const rooms = [...round.rooms.map(room => room.id), ...round.staff.flatMap(one => one.room_id ?? [])]
  return (room: string, start: string) =>
    rooms.includes(room) && isRoomOpen(round, room, start, round.length_minutes)
}
