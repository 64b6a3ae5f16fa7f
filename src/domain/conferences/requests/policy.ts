import { expressionBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { sharesKeptHome } from '../../people/guarded.ts'
import { caresFor, isHead, needStaff } from '../../people/policy.ts'

export const needArranging = (ctx: Ctx) => needStaff(ctx)

/**
 * Who looks after a child arranges conferences with its homes: the head with all; other staff with those of their
 * groups, but with no home of an own child, now or once, nor with one that shares a guardian with a home that is
 * kept from them: it would show that home. The same veil as of meetings. `parties` names the table of the query.
 */
export function arrangesWith(ctx: Ctx, party: string, child: string) {
  if (isHead(ctx)) return sql<boolean>`true`
  return sql<boolean>`(${caresFor(ctx, expressionBuilder<Tables, never>(), child)}
    and not ${sharesKeptHome(ctx, party)})`
}
