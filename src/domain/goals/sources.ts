import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Talked, talkedBeside } from '../conferences/agenda/beside.ts'
import { type SeenBeside, seenBeside } from '../observations/seen-beside.ts'
import { hopeRows, type ItemBeside, MOST_HOPES } from '../voice/item-beside.ts'
import type { Seat } from './seat.ts'

/** From what somebody makes a goal or a need: what a family said, an item of an agenda, or what the school saw. */
export type Source = {
  from: ItemBeside | undefined
  agenda: Talked | undefined
  seen: SeenBeside | undefined
}

/** What homes hope for a child, the newest; `moreHopes`: there are older ones. */
export type Hopes = { hopes: ItemBeside[]; moreHopes: boolean }

/**
 * The same by their ids, empty for none, with what homes hope for the child, as far as the reader may know it; in one
 * statement. Absent where the item of an agenda, or what was seen, is none of the reader's, or not about this child.
 */
export async function sourcesFor(
  ctx: Ctx,
  { child, side }: Seat,
  named: { from: string; agenda: string; seen: string },
): Promise<Source & Hopes> {
  const { said, agenda, seen } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(hopeRows(ctx, child.id, named.from)).as('said'),
      talkedBeside(ctx, side, child.id, named.agenda).as('agenda'),
      (named.seen
        ? seenBeside(ctx, { side, child: sql`${child.id}`, observation: sql`${named.seen}` })
        : sql<null>`null`
      ).as('seen'),
    ])
    .executeTakeFirstOrThrow()
  const hopes = said.filter(one => one.kind === 'aspiration')
  return {
    hopes: hopes.slice(0, MOST_HOPES),
    moreHopes: hopes.length > MOST_HOPES,
    from: said.find(one => one.id === named.from),
    agenda: named.agenda ? found(agenda, 'item') : undefined,
    seen: named.seen ? found(seen, 'observation') : undefined,
  }
}
