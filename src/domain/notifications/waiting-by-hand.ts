import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { isKept } from './outbox.ts'
import type { NoticeKind } from './told.ts'

/** How many letters wait to be handed over, by what they say. */
export type ByHand = Partial<Record<NoticeKind, number>>

/** Of the round that a query selects; for the head. */
export const waitingByHand = (ctx: Ctx) =>
  sql<ByHand>`(select coalesce(jsonb_object_agg(one.kind, one.n), '{}') from (
    select notices.kind, count(*)::int as n from notices
    where notices.round_id = rounds.id and notices.state = 'shown' and not ${isKept(ctx)}
    group by notices.kind) one)`
