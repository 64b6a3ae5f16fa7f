import { actorId, type Ctx } from '../../platform/ctx.ts'
import { Forbidden, found, Refused } from '../../platform/refusal.ts'
import type { Item } from './items.ts'
import { whyNoStep } from './rules.ts'

/**
 * What was said is kept for the next conference of its home, to whose agenda it comes by itself. By the home, or the
 * school. Refuses `voice.closedAlready`, and `voice.namedOnly` for what those who hold it may not read.
 */
export async function keepForAgenda(ctx: Ctx, item: Item): Promise<void> {
  needKeeper(item)
  const why = whyNoStep(item.state) ?? whyNotKept(item)
  if (why) throw new Refused(why)
  await write(ctx, item, { for_agenda_at: ctx.now.toString(), for_agenda_by: found(actorId(ctx)) })
}

/** It is no longer kept. By the same. */
export async function keepNoLonger(ctx: Ctx, item: Item): Promise<void> {
  needKeeper(item)
  await write(ctx, item, { for_agenda_at: null, for_agenda_by: null })
}

function needKeeper({ side }: Item) {
  if (side === 'shared') throw new Forbidden('item')
}

type Kept = { for_agenda_at: string | null; for_agenda_by: string | null }

async function write(ctx: Ctx, item: Item, kept: Kept) {
  await ctx.db.updateTable('voice_items').set(kept).where('id', '=', item.id).execute()
}

/** An agenda is read by all who sit there; what was said to some of the school waits for none. */
const whyNotKept = ({ audience }: Item) => (audience === 'named' ? 'voice.namedOnly' : undefined)
