import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Absent, Forbidden } from '../../../platform/refusal.ts'
import { keepForAgenda } from '../../voice/for-agenda.ts'
import { itemFor, openItemsOf, type Item as Said } from '../../voice/items.ts'
import { answerItem } from '../../voice/steps.ts'
import { needHolder } from '../meeting/policy.ts'
import { standing } from '../meeting/rules.ts'
import { talkFor } from '../meeting/talk.ts'
import { instant } from '../schedule.ts'
import { ofOwnChild } from '../veil.ts'
import { addItem } from './adding.ts'
import { isHolder, isOwnTable } from './beside.ts'
import type { Item } from './items.ts'
import type { NewItem } from './schema.ts'

declare module '../../voice/steps.ts' {
  interface Hops {
    agenda_item_id: string
  }
}

/** A conference of the home that said something, at which it can be talked about. */
export type Ahead = { id: string; round: string; start: string | null }

/**
 * Something that a home said, with the conferences of that home that are to come or under way: those that the reader
 * holds, or of the own home. The soonest first. `Forbidden` for another home that only reads it.
 */
export async function saidToTakeUp(ctx: Ctx, id: string): Promise<{ said: Said; ahead: Ahead[] }> {
  const said = await itemFor(ctx, id)
  if (said.side === 'shared') throw new Forbidden('item')
  const ahead = await ctx.db
    .selectFrom('meetings')
    .innerJoin('rounds', 'rounds.id', 'meetings.round_id')
    .leftJoin('meeting_talks as t', 't.meeting_id', 'meetings.id')
    .leftJoin('bookings as b', join =>
      join.onRef('b.meeting_id', '=', 'meetings.id').on('b.cancelled_at', 'is', null),
    )
    .where('meetings.party_id', '=', said.party)
    .where('meetings.need', '!=', 'waived')
    .where('t.closed_at', 'is', null)
    .where(isNotOver(ctx))
    .where(
      said.side === 'own' ? isOwnTable(ctx) : sql<boolean>`(${isHolder(ctx)} and not ${ofOwnChild(ctx)})`,
    )
    .select(['meetings.id', 'rounds.name as round', instant('lower', 'b').as('start')])
    .orderBy('b.during')
    .orderBy('rounds.created_at', 'desc')
    .orderBy('meetings.id')
    .execute()
  return { said, ahead }
}

/** Begun, or of today or a later day; of one without a time the last day of its round. */
const isNotOver = (ctx: Ctx) =>
  sql<boolean>`(t.begun_at is not null or coalesce((upper(b.during) at time zone ${ctx.school.zone})::date,
    (select max(d.day) from round_days d where d.round_id = meetings.round_id)) >= ${schoolDay(ctx).toString()}::date)`

/**
 * Puts it on the agenda of one of them, and each side reads on the other page where. By the school it is taken up; by
 * its home it waits there for the school. Refuses `conferences.onAgenda` twice.
 */
export async function putOnAgenda(ctx: Ctx, said: Said, meeting: string, item: NewItem): Promise<void> {
  const talk = await talkFor(ctx, meeting)
  if (said.side === 'staff') needHolder(talk)
  if (talk.party !== said.party) throw new Absent('meeting')
  const id = await addItem(ctx, { ...talk, side: 'home' }, item, { voice_item_id: said.id })
  if (said.side === 'staff') await answerItem(ctx, said, 'taken_up', '', { agenda_item_id: id })
  else await keepForAgenda(ctx, said, false)
}

/**
 * What came of them goes back to whoever said it: agreed on, or seen in two ways, it is closed in those words; to be gone
 * on with, or not now, it is answered. What the reader may not answer waits for whoever may.
 */
export async function giveBack(ctx: Ctx, child: string, items: Item[]): Promise<void> {
  const taken = items.filter(item => item.voice !== null && item.audience === 'all')
  if (taken.length === 0) return
  const open = new Map((await openItemsOf(ctx, [child])).map(said => [said.id, said]))
  for (const item of taken) {
    const said = open.get(item.voice!)
    const [outcome] = standing(item.outcomes)
    if (!said || !outcome || said.homes === 'both') continue
    const { came, words, home_words, school_words } = outcome
    const ends = came === 'agreed' || came === 'differ'
    const text = came === 'differ' ? `${home_words}\n\n${school_words}` : words
    await answerItem(ctx, said, ends ? 'closed' : 'answered', text)
  }
}
