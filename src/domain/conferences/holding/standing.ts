import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'

/** A hold is kept until its time. Then it is over and in nobody's way, though nobody may have let it go yet. */
export const isKept = (ctx: Ctx, hold: string) =>
  sql<boolean>`${sql.ref(`${hold}.until_at`)} > ${ctx.now.toString()}::timestamptz`
