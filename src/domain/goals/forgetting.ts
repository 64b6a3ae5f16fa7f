import type { Ctx } from '../../platform/ctx.ts'
import './tables.ts'

const OF_A_CHILD = ['celebrations', 'actions', 'support_requests', 'goals'] as const

/** What was worked for with these children, with versions, assents, steps, plans and pictures. */
export async function forgetWork(ctx: Ctx, children: string[]): Promise<void> {
  for (const table of OF_A_CHILD) await ctx.db.deleteFrom(table).where('child_id', 'in', children).execute()
}
