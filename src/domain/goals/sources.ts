import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Talked, talkedBeside } from '../conferences/agenda/beside.ts'
import { hopeRows, type ItemBeside } from '../voice/item-beside.ts'
import type { Seat } from './seat.ts'

/** From what somebody makes a goal or a need: what a family said, or an item of an agenda. */
export type Source = { from: ItemBeside | undefined; agenda: Talked | undefined }

/**
 * The same by their ids, empty for none, with what homes hope for the child, as far as the reader may know it; in one
 * statement. Absent where the item of an agenda is none of the reader's, or not about this child.
 */
export async function sourcesFor(
  ctx: Ctx,
  { child, side }: Seat,
  named: { from: string; agenda: string },
): Promise<Source & { hopes: ItemBeside[] }> {
  const { said, agenda } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(hopeRows(ctx, child.id, named.from)).as('said'),
      talkedBeside(ctx, side, child.id, named.agenda).as('agenda'),
    ])
    .executeTakeFirstOrThrow()
  return {
    hopes: said.filter(one => one.kind === 'aspiration'),
    from: said.find(one => one.id === named.from),
    agenda: named.agenda ? found(agenda, 'item') : undefined,
  }
}
