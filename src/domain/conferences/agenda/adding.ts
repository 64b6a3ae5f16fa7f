import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { Forbidden, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { replaceLine } from '../preparing/lines.ts'
import { type Item, itemsSeenBy } from './items.ts'
import { choicesOf, sharedAs } from './rules.ts'
import type { NewItem } from './schema.ts'

/** More than anybody talks about at one conference. */
const MOST_ITEMS = 40

/** What an item hangs on: a preparation of which it is a line, or something that a home said. */
type From = { preparation_id?: string; voice_item_id?: string }

/** Puts something on the agenda, on the reader's side; gives its id. Refuses once the conference is closed. */
export async function addItem(ctx: Ctx, talk: Talk, said: NewItem, from: From = {}): Promise<string> {
  needOpen(talk)
  if (!choicesOf(talk).includes(said.seen)) throw new Invalid({ seen: { key: 'common.invalid.choose' } })
  const id = newId()
  const { place, mine } = await nextPlace(ctx, talk)
  // of what others put there some is not the reader's to see: it must not be counted either
  if (mine >= MOST_ITEMS) throw new Refused('conferences.agendaFull', { most: MOST_ITEMS })
  const { text, minutes, seen } = said
  await ctx.db
    .insertInto('agenda_items')
    .values({
      ...{ school_id: ctx.school.id, id, meeting_id: talk.id, side: talk.side, author_id: talk.me },
      ...{ text, minutes, place, ...sharedAs(seen) },
      ...{ preparation_id: from.preparation_id ?? null, earlier_id: null },
      voice_item_id: from.voice_item_id ?? null,
      ...{ added_at: ctx.now.toString(), withdrawn_at: null, withdrawn_by: null },
    })
    .execute()
  return id
}

const nextPlace = (ctx: Ctx, talk: Talk) =>
  ctx.db
    .selectFrom('agenda_items')
    .where('meeting_id', '=', talk.id)
    .where('place', '>', 0)
    .select(sql<number>`count(*)::int + 1`.as('place'))
    .select(sql<number>`(count(*) filter (where author_id = ${talk.me}))::int`.as('mine'))
    .executeTakeFirstOrThrow()

/** An own item with its talk, or one of others to a holder, who says how long it may take. Absent where it is not seen. */
export async function itemFor(ctx: Ctx, meeting: string, id: string): Promise<{ talk: Talk; item: Item }> {
  const talk = await talkFor(ctx, meeting)
  const item = await itemsSeenBy(ctx, talk)
    .where('item.meeting_id', '=', meeting)
    .where('item.id', '=', id)
    .executeTakeFirst()
  return { talk, item: found(item, 'item') }
}

/** What came by itself of a goal, an action or a need says its words; of nobody is it to say otherwise or to take off. */
export const isOwn = (talk: Talk, item: Item): boolean =>
  item.author === talk.me && [item.goal, item.action, item.support].every(hop => hop === null)

/** Its author says it otherwise; whoever holds the conference says how long it may take. Refuses once it was talked about. */
export async function changeItem(ctx: Ctx, talk: Talk, item: Item, said: NewItem): Promise<void> {
  needUntouched(talk, item)
  if (!isOwn(talk, item) && talk.side !== 'school') throw new Forbidden('item')
  if (isOwn(talk, item) && !choicesOf(talk).includes(said.seen))
    throw new Invalid({ seen: { key: 'common.invalid.choose' } })
  const { minutes, seen } = said
  // a line of a preparation stays one line
  const text = item.preparation_id ? said.text.replace(/\s*\n\s*/g, ' ').trim() : said.text
  await ctx.db
    .updateTable('agenda_items')
    .set(isOwn(talk, item) ? { text, minutes, ...sharedAs(seen) } : { minutes })
    .where('id', '=', item.id)
    .execute()
  if (item.preparation_id && isOwn(talk, item) && text !== item.text)
    await replaceLine(ctx, item.preparation_id, item.text, text)
}

/** Its author takes it off again; it stays as a row. Twice is once. */
export async function withdrawItem(ctx: Ctx, meeting: string, id: string): Promise<void> {
  const { talk, item } = await itemFor(ctx, meeting, id)
  if (!isOwn(talk, item)) throw new Forbidden('item')
  needUntouched(talk, item)
  await ctx.db
    .updateTable('agenda_items')
    .set({ withdrawn_at: ctx.now.toString(), withdrawn_by: talk.me })
    .where('id', '=', id)
    .execute()
  if (item.preparation_id) await replaceLine(ctx, item.preparation_id, item.text, null)
}

export function needOpen({ closed_at }: Talk) {
  if (closed_at) throw new Refused('conferences.talkClosed')
}

function needUntouched(talk: Talk, { words, outcomes }: Item) {
  needOpen(talk)
  if (words.length + outcomes.length > 0) throw new Refused('conferences.itemTalkedAbout')
}
