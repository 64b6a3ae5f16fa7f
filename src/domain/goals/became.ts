import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { type At, readsAt } from './at-table.ts'
import { readsGoal, readsSupport } from './policy.ts'
import { standingWords } from './versions.ts'
import './tables.ts'

/** What came of a thing of another area: a goal or a need. */
export type Became = { kind: 'goal' | 'support'; id: string; text: string }

/** The goals and needs that came from the item of an agenda that this column names, as one column beside its query. */
export const becameBeside = (ctx: Ctx, at: At, item: string): RawBuilder<Became[]> =>
  sql`((select coalesce(jsonb_agg(jsonb_build_object('kind', 'goal', 'id', goals.id, 'text', ${standingWords('goals.id')})
        order by goals.proposed_at), '[]')
      from goals where goals.from_agenda_id = ${sql.ref(item)} and ${readsAt(ctx, at, 'goals', readsGoal)})
    || (select coalesce(jsonb_agg(jsonb_build_object('kind', 'support', 'id', support_requests.id,
        'text', support_requests.need) order by support_requests.raised_at), '[]')
      from support_requests where support_requests.from_agenda_id = ${sql.ref(item)}
        and ${at.side === 'student' ? sql`false` : readsAt(ctx, at, 'support_requests', readsSupport)}))`
