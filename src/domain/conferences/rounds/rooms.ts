import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import type { RoundSetup } from '../schema.ts'
import type { DaySpan } from '../slots.ts'
import type { RoundView } from './rounds.ts'

/** Makes the rooms that the school does not have yet; gives the id of each name. */
export async function roomsNamed(ctx: Ctx, names: string[]): Promise<Map<string, string>> {
  if (names.length === 0) return new Map()
  const wanted = [...new Set(names)]
  await ctx.db
    .insertInto('rooms')
    .values(wanted.map(name => ({ school_id: ctx.school.id, id: newId(), name })))
    .onConflict(conflict => conflict.columns(['school_id', 'name']).doNothing())
    .execute()
  const rows = await ctx.db.selectFrom('rooms').select(['id', 'name']).where('name', 'in', wanted).execute()
  return new Map(rows.map(room => [room.name, room.id]))
}

/** How a form names the hours in which a room is closed. */
export const closedName = (room: string, { day, from_at, until_at }: DaySpan) =>
  `${room} ${day} ${from_at} ${until_at}`

export type ClosedRooms = Map<string, DaySpan[]>

/** The hours in which rooms stay closed, by room, when the round is set up so. */
export const stillClosed = (
  { rooms }: Pick<RoundView, 'rooms'>,
  { reopened = [] }: Pick<RoundSetup, 'reopened'>,
) =>
  new Map(
    rooms.map(({ id, closed }) => [id, closed.filter(span => !reopened.includes(closedName(id, span)))]),
  )
