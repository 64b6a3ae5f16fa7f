import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'

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
