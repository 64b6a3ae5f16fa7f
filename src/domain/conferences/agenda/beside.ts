import { type RawBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { isHead, type Matter } from '../../people/policy.ts'
import { isRoundTold } from '../meeting/own-talks.ts'
import './tables.ts'

type Side = string | RawBuilder<string>

/** A conference on whose agenda something stands, or from whose agenda it comes, by its round's name. */
export type OnAgenda = { meeting: string; round: string }

/**
 * The conferences at which the item `onto` of this choice was talked about, or is to be, as one column beside another
 * area's query: those that its reader can open. `side`: on which the reader sits at the child's table.
 */
export const agendasBeside = (ctx: Ctx, side: Side, which: RawBuilder<unknown>): RawBuilder<OnAgenda[]> =>
  sql`(select coalesce(jsonb_agg(distinct jsonb_build_object('meeting', meetings.id, 'round', r.name)), '[]')
    from agenda_items onto join meetings on meetings.id = onto.meeting_id join rounds r on r.id = meetings.round_id
    where ${which} and ${isOpenTo(ctx, side)})`

/**
 * Whether the goal that this column names was talked about on the day of that column or later, and not put off: at the
 * conferences `there` of this choice.
 */
export const isLookedAt = (
  ctx: Ctx,
  goal: string,
  day: string,
  which: RawBuilder<unknown>,
): RawBuilder<boolean> =>
  sql`exists (select from agenda_items onto join meetings there on there.id = onto.meeting_id
    join agenda_outcomes came on came.item_id = onto.id
    where onto.goal_id = ${sql.ref(goal)} and came.came in ('agreed', 'differ')
      and (came.typed_at at time zone ${ctx.school.zone})::date >= ${sql.ref(day)} and ${which})`

/** An item that all who sat at a conference talked about. */
export type Talked = { id: string; text: string }

/** The item of this id, where it is about this child and its reader can open it; of nothing that a document withholds. Likewise. */
export const talkedBeside = (ctx: Ctx, side: string, child: string, id: string): RawBuilder<Talked | null> =>
  id === ''
    ? sql`null`
    : sql`(select jsonb_build_object('id', onto.id, 'text', onto.text)
        from agenda_items onto join meetings on meetings.id = onto.meeting_id
        where onto.id = ${id} and meetings.child_id = ${child} and ${isOpenTo(ctx, side)}
          and (${side} <> 'home' or ((onto.voice_item_id is null or ${isOwn(ctx, 'voice')})
            and (num_nonnulls(onto.goal_id, onto.action_id, onto.support_id) = 0 or ${isOwn(ctx, 'wellbeing')}))))`

const isOwn = (ctx: Ctx, matter: Matter) => isHomeOf(ctx, 'meetings.party_id', actorId(ctx), matter)

const isOpenTo = (ctx: Ctx, side: Side) =>
  sql<boolean>`onto.withdrawn_at is null and onto.audience = 'all' and (
    (${side} = 'school' and ${isHolder(ctx)})
    or (${side} = 'home' and ${isOwnTable(ctx)})
    or (${side} = 'student' and onto.student_there and ${isRoundTold(ctx)} and meetings.child_id = ${actorId(ctx)}))`

/** A conference of the reader's own home of which families know; as far as no document keeps it from the reader. */
export const isOwnTable = (ctx: Ctx) => sql<boolean>`(${isRoundTold(ctx)} and ${isOwn(ctx, 'conference')})`

export const isHolder = (ctx: Ctx) =>
  isHead(ctx)
    ? sql<boolean>`true`
    : sql<boolean>`exists (select from meeting_educators holder where holder.meeting_id = meetings.id
        and holder.educator_id = ${actorId(ctx)})`
