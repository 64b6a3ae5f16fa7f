import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { found } from '../../platform/refusal.ts'
import { mayRead } from './policy.ts'
import { readable } from './seen.ts'

/** That something was seen of a child, and on which ISO day: to lead on to it. */
export type SeenBeside = { id: string; seen_on: string }

type Named = { side: string; child: RawBuilder<unknown>; observation: RawBuilder<unknown> }

/**
 * The observation of this id, where it is of this child and its reader, who sits on
 * that side at the child's table, may read it; else null. One column beside another area's query.
 */
export function seenBeside(ctx: Ctx, { side, child, observation }: Named): RawBuilder<SeenBeside | null> {
  const as = (view: 'staff' | 'family') => mayRead(ctx, expressionBuilder<Tables, never>(), view)
  return sql`(select jsonb_build_object('id', o.id, 'seen_on', oc.seen_on)
    from observation_children oc join observations o on o.id = oc.observation_id left join areas a on a.id = o.area_id
    where o.id = ${observation} and oc.child_id = ${child}
      and ((${side} = 'school' and ${as('staff')}) or (${side} = 'home' and ${as('family')})))`
}

/** One observation of a child as one of the school reads it. Throws `Absent`. */
export async function seenOf(ctx: Ctx, child: string, id: string): Promise<SeenBeside> {
  const row = await readable(ctx, 'staff')
    .clearSelect()
    .select(['o.id', 'oc.seen_on'])
    .where('oc.child_id', '=', child)
    .where('o.id', '=', id)
    .executeTakeFirst()
  return found(row, 'observation')
}
