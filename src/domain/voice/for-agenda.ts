import { actorId, type Ctx } from '../../platform/ctx.ts'
import { Forbidden, found, Refused } from '../../platform/refusal.ts'
import type { Item } from './items.ts'
import { whyNoStep } from './rules.ts'

/**
 * What was said is kept for the next conference of its home, to whose agenda it comes by itself; or no longer. By the home,
 * or the school. Refuses `voice.closedAlready`, and `voice.namedOnly` for what those who hold it may not read.
 */
export async function keepForAgenda(ctx: Ctx, item: Item, keep: boolean): Promise<void> {
  if (item.side === 'shared') throw new Forbidden('item')
  const why = keep ? (whyNoStep(item.state) ?? whyNotKept(item)) : undefined
  if (why) throw new Refused(why)
  const kept = keep ? { for_agenda_at: ctx.now.toString(), for_agenda_by: found(actorId(ctx)) } : OFF
  await ctx.db.updateTable('voice_items').set(kept).where('id', '=', item.id).execute()
}
const OFF = { for_agenda_at: null, for_agenda_by: null }

/** An agenda is read by all who sit there; what was said to some of the school waits for none. */
const whyNotKept = ({ audience }: Item) => (audience === 'named' ? 'voice.namedOnly' : undefined)
