import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { isInInbox, isToldTo } from './policy.ts'
import './tables.ts'
import './checking-in/tables.ts'

type Heard = { person: string; at: string }
export type OldConcern = { id: string; child: string; said_at: string }

/**
 * When each grown person of these homes last said something that the reader may know of: an item, a reply, a check-in. For
 * words that give homes in whose team the reader is. A fragment.
 */
export const lastSaid = (ctx: Ctx, parties: string[]) =>
  sql<
    Heard[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('person', said.person, 'at', said.at)), '[]') from (
    select person, max(at) as at from (
      select author_id as person, said_at as at from voice_items item
        where party_id = any(${parties}::uuid[]) and ${isToldTo(sql.val(actorId(ctx)))}
      union all
      select step.by_id, step.at from voice_steps step join voice_items item on item.id = step.item_id
        where step.step = 'replied' and item.party_id = any(${parties}::uuid[])
          and ${isToldTo(sql.val(actorId(ctx)))}
      union all
      select answered_by, answered_at from check_ins where party_id = any(${parties}::uuid[]) and answered_at is not null
    ) each_time group by person) said)`

/** How many items wait for this reader's first answer, as one of the school. A fragment. */
export const unanswered = (ctx: Ctx) =>
  sql<number>`(select count(*)::int from voice_items item where item.state = 'heard' and ${isInInbox(ctx)})`

/** Concerns that nobody has closed and that are for the reader, the oldest first. A fragment. */
export const openConcerns = (ctx: Ctx) =>
  sql<
    OldConcern[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', id, 'child', child_id, 'said_at', said_at) order by said_at), '[]')
    from voice_items item where item.kind = 'concern' and item.state <> 'closed' and ${isInInbox(ctx)})`
