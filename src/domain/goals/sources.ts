import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Talked, talkedBeside } from '../conferences/agenda/beside.ts'
import { hopeRows, type ItemBeside, MOST_HOPES } from '../voice/item-beside.ts'
import type { Seat } from './seat.ts'

/** From what somebody makes a goal or a need: what a family said, or an item of an agenda. */
export type Source = { from: ItemBeside | undefined; agenda: Talked | undefined }

/** What homes hope for a child, the newest; `moreHopes`: there are older ones. */
export type Hopes = { hopes: ItemBeside[]; moreHopes: boolean }

/**
 * The same by their ids, empty for none, with what homes hope for the child, as far as the reader may know it; in one
 * statement. Absent where the item of an agenda is none of the reader's, or not about this child.
 */
export async function sourcesFor(
  ctx: Ctx,
  { child, side }: Seat,
  named: { from: string; agenda: string },
): Promise<Source & Hopes> {
  const { said, agenda } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(hopeRows(ctx, child.id, named.from)).as('said'),
      talkedBeside(ctx, side, child.id, named.agenda).as('agenda'),
    ])
    .executeTakeFirstOrThrow()
  const hopes = said.filter(one => one.kind === 'aspiration')
  return {
    hopes: hopes.slice(0, MOST_HOPES),
    moreHopes: hopes.length > MOST_HOPES,
    from: said.find(one => one.id === named.from),
    agenda: named.agenda ? found(agenda, 'item') : undefined,
  }
}
