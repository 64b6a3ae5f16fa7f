import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { type Item, isLeftOpen, itemsSeenBy } from './items.ts'
import { inOrder } from './rules.ts'

/** What is to be talked about, in order. `earlier`: left open last time, and on this agenda by itself. */
export type Agenda = { talk: Talk; items: (Item & { earlier: boolean })[] }

/** The agenda of a conference as this reader may see it, in two statements. */
export async function agendaFor(ctx: Ctx, meeting: string): Promise<Agenda> {
  const talk = await talkFor(ctx, meeting)
  return { talk, items: await itemsOf(ctx, talk) }
}

/** The items of a talk that the reader has been let into; once it is closed, what was talked about. */
export async function itemsOf(ctx: Ctx, talk: Talk): Promise<Agenda['items']> {
  const { own, open } = await ctx.db
    .selectNoFrom([
      jsonArrayFrom(itemsSeenBy(ctx, talk).where('item.meeting_id', '=', talk.id)).as('own'),
      jsonArrayFrom(itemsSeenBy(ctx, talk).where(isLeftOpen(talk))).as('open'),
    ])
    .executeTakeFirstOrThrow()
  return inOrder([
    ...own.map(item => ({ ...item, earlier: item.earlier_id !== null })),
    ...(talk.closed_at
      ? []
      : open.map(item => ({ ...item, earlier: true, words: [], outcomes: [], actions: [] }))),
  ])
}
