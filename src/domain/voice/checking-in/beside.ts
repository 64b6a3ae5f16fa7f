import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { isMine, isToTeam } from './policy.ts'

/** When which home answered a check-in. */
export type CheckInBeside = { id: string; party: string; at: string }

/** The last `most` check-ins about the child that this column names until that day, which their reader may read: one column. */
export const checkInsBeside = (
  ctx: Ctx,
  child: string,
  until: (at: RawBuilder<unknown>) => RawBuilder<boolean>,
  most: number,
): RawBuilder<CheckInBeside[]> =>
  sql`(select coalesce(jsonb_agg(answered order by answered.at desc), '[]') from (
    select ci.id, ci.party_id as party, ci.answered_at as at from check_ins ci
    where ci.child_id = ${sql.ref(child)} and ci.answered_at is not null and (${isMine(ctx)} or ${isToTeam(ctx)})
      and ${until(sql`ci.answered_at`)}
    order by ci.answered_at desc limit ${sql.lit(most)}) answered)`
