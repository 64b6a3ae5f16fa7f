import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../../platform/ctx.ts'
import { Forbidden } from '../../../platform/refusal.ts'
import { itemFor, type Item as Said } from '../../voice/items.ts'
import { instant } from '../schedule.ts'
import { ofOwnChild } from '../veil.ts'
import { isHolder, isOwnTable } from './beside.ts'

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
