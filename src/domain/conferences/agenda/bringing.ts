import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { openAmong } from '../../voice/open.ts'
import { answerItem } from '../../voice/steps.ts'
import type { Talk } from '../meeting/talk.ts'
import type { Item } from './items.ts'

/**
 * What is still open from before stands on this agenda from now on, each linked to where it comes from. A worry is
 * taken up by it, which its home reads; one that whoever begins may not answer waits for whoever may.
 */
export async function bring(ctx: Ctx, talk: Talk, items: Item[]): Promise<void> {
  const open = items.filter(item => item.meeting !== talk.id)
  if (open.length === 0) return
  const said = await openAmong(
    ctx,
    open.filter(isWaiting).map(item => item.voice!),
  )
  const brought = open
    .filter(item => !isWaiting(item) || said.has(item.voice!))
    .map((item, n) => ({ item, row: rowOf(ctx, talk, item, n - open.length) }))
  if (brought.length === 0) return
  const kept = await ctx.db
    .insertInto('agenda_items')
    .values(brought.map(({ row }) => row))
    // somebody else was as quick, or has put the same thing on it
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  for (const { item, row } of brought)
    if (isWaiting(item) && kept.some(({ id }) => id === row.id))
      await answerItem(ctx, said.get(item.voice!)!, 'taken_up', '', { agenda_item_id: row.id })
}

/** A worry that comes to the agenda as it was said, and not by an earlier item. */
const isWaiting = (item: Item) => item.voice !== null && item.meeting === ''

function rowOf(ctx: Ctx, talk: Talk, item: Item, place: number) {
  const { side, text, minutes, audience, student_there, voice, goal, action, support } = item
  return {
    ...{ school_id: ctx.school.id, id: newId(), meeting_id: talk.id, place },
    ...{ side, author_id: item.author || talk.me, text, minutes, audience, student_there },
    ...{ preparation_id: null, earlier_id: item.meeting === '' ? null : item.id },
    ...{ voice_item_id: voice, goal_id: goal, action_id: action, support_id: support },
    ...{ added_at: ctx.now.toString(), withdrawn_at: null, withdrawn_by: null },
  }
}
