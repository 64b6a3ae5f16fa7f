import { sql } from 'kysely'
import { actorId, type Ctx } from '../../platform/ctx.ts'
import { isHomeOf } from '../people/guarded.ts'
import { MATTER } from './policy.ts'
import { standingVersion } from './versions.ts'
import './tables.ts'

export type AskedGoal = { goal: string; child: string }

/** Goals to whose words a home of this reader has said nothing yet, as far as nothing is withheld. A fragment. */
export const goalsAsked = (ctx: Ctx) => {
  const reads = (kind: keyof typeof MATTER) =>
    sql`(g.kind = ${kind} and ${isHomeOf(ctx, 'home.id', actorId(ctx), MATTER[kind])})`
  return sql<
    AskedGoal[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('goal', id, 'child', child_id) order by at), '[]')
    from (select distinct g.id, g.child_id, last.at from goals g
      join parties home on home.child_id = g.child_id and (g.audience = 'homes' or g.party_id = home.id)
      join lateral ${standingVersion('g.id')} last on true
      where g.ended_at is null and (${reads('academic')} or ${reads('developmental')})
        and not exists (select from goal_assents a where a.version_id = last.id and a.party_id = home.id)) asked)`
}
