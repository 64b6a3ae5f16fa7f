import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { asTheyCame } from './addresses.ts'
import { isInReach } from './guarded.ts'

/**
 * The telephone numbers of the guardians of a party, the first one first, as one column beside `party` of
 * another area's query, as far as they are in the reader's reach. For words that have decided that the reader calls them.
 */
export const phonesOf = (ctx: Ctx, party: string) =>
  sql<{ guardian: string; phone: string }[]>`(select coalesce(jsonb_agg(jsonb_build_object(
      'guardian', a.person_id, 'phone', a.value) order by a.person_id, ${asTheyCame}), '[]')
    from addresses a join party_guardians g on g.guardian_id = a.person_id
    where a.kind = 'phone' and g.party_id = ${sql.ref(party)}
      and ${isInReach(ctx, 'g.guardian_id')})`
