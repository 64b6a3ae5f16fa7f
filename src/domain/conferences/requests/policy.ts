import { expressionBuilder, sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { isHomeOf, wasEverChildOf } from '../../people/guarded.ts'
import { caresFor, isHead, needStaff } from '../../people/policy.ts'

export const needArranging = (ctx: Ctx) => needStaff(ctx)

/**
 * Who looks after a child arranges conferences with its homes: the head with all; other staff with those of their
 * groups, but with no home of an own child, now or once, nor with one that shares a guardian with a home that is
 * kept from them: it would show that home. The same veil as of meetings. `parties` names the table of the query.
 */
export function arrangesWith(ctx: Ctx, party: string, child: string) {
  if (isHead(ctx)) return sql<boolean>`true`
  const me = actorId(ctx)
  return sql<boolean>`(${caresFor(ctx, expressionBuilder<Tables, never>(), child)} and not exists (
    select from party_guardians here
    join party_guardians there on there.guardian_id = here.guardian_id
    join parties kept on kept.id = there.party_id
    where here.party_id = ${sql.ref(party)} and ${wasEverChildOf(ctx, 'kept.child_id', me)}
      and not ${isHomeOf(ctx, 'kept.id', me, 'conference')}))`
}
