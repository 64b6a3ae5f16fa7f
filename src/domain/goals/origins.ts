import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { agendasBeside, type OnAgenda } from '../conferences/agenda/beside.ts'
import { type Area, areaBeside } from '../observations/areas.ts'
import { type ItemBeside, itemBeside } from '../voice/item-beside.ts'
import type { Sits } from './policy.ts'

/** Where a goal comes from, and what it is about. */
export type Origins = {
  area: Area | null
  /** What a home hopes for, where this reader may read it. */
  aspiration: ItemBeside | null
  /** From which word of a family it came. */
  from: ItemBeside | null
  /** The conferences at which it came up or was looked at, and which this reader can open. */
  talks: OnAgenda[]
}

/** The same as columns beside the goals, and their areas `a`, of a query. */
export const originsOf = (ctx: Ctx, { side }: Pick<Sits, 'side'>) =>
  [
    areaBeside.as('area'),
    itemBeside(ctx, 'goals.aspiration_id').as('aspiration'),
    itemBeside(ctx, 'goals.from_item_id').as('from'),
    agendasBeside(ctx, side, sql`(onto.goal_id = goals.id or onto.id = goals.from_agenda_id)`).as('talks'),
  ] as const
