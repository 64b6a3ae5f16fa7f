import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import './tables.ts'

/** What was seen of these children, and what their homes were told. A joint note stays for the others who are in it. */
export async function forgetSeen(ctx: Ctx, children: string[]): Promise<void> {
  await ctx.db.deleteFrom('progress_updates').where('child_id', 'in', children).execute()
  const parts = await ctx.db
    .deleteFrom('observation_children')
    .where('child_id', 'in', children)
    .returning('observation_id')
    .execute()
  if (parts.length === 0) return
  await ctx.db
    .deleteFrom('observations')
    .where('id', 'in', [...new Set(parts.map(part => part.observation_id))])
    .where(
      sql<boolean>`not exists (select from observation_children c where c.observation_id = observations.id)`,
    )
    .where(
      sql<boolean>`not exists (select from progress_update_items i where i.observation_id = observations.id)`,
    )
    .execute()
}
