import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { needHead } from './policy.ts'

/** The head says how families reach the school; it stands in each letter from now on, also in one that is read again. */
export async function setReach(ctx: Ctx, reach: string): Promise<void> {
  needHead(ctx)
  await sql`update schools set reach = ${reach} where id = ${ctx.school.id}`.execute(ctx.db)
}
