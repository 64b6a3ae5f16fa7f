import { expressionBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { MATTER } from '../goals/policy.ts'
import { standingWords } from '../goals/versions.ts'
import { type Matter, withheld } from '../people/policy.ts'

// What came of an item elsewhere, as columns beside a query of items and their steps.

/** Not what the school keeps to itself, nor of a kind that a document withholds: that the home would look for in vain. */
const isReached = sql<boolean>`(hop.audience = 'homes' or hop.party_id = item.party_id)`
const isKept = (ctx: Ctx, matter: Matter) =>
  withheld(ctx, expressionBuilder<Tables, never>(), actorId(ctx), 'item.child_id', matter)

export const agendaOf = (ctx: Ctx) =>
  sql<string | null>`(select onto.meeting_id from agenda_items onto where onto.id = step.agenda_item_id
    and not ${isKept(ctx, 'conference')})`

const isGoalReached = (ctx: Ctx) =>
  sql<boolean>`${isReached} and not case hop.kind
    when 'academic' then ${isKept(ctx, MATTER.academic)} else ${isKept(ctx, MATTER.developmental)} end`

export const goalOf = (ctx: Ctx) =>
  sql<string | null>`(select hop.id from goals hop where hop.id = step.goal_id and ${isGoalReached(ctx)})`

export const supportOf = (ctx: Ctx) =>
  sql<string | null>`(select hop.id from support_requests hop where hop.id = step.support_id and ${isReached}
    and not ${isKept(ctx, MATTER.developmental)})`

export const goalsOf = (ctx: Ctx) =>
  sql<
    { id: string; words: string }[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', hop.id, 'words', ${standingWords('hop.id')})
      order by hop.proposed_at), '[]')
    from goals hop where (hop.from_item_id = item.id or hop.aspiration_id = item.id)
      and not exists (select from voice_steps taken where taken.item_id = item.id and taken.goal_id = hop.id)
      and ${isGoalReached(ctx)})`
