import { type Expression, expressionBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { onDay, withheld } from './policy.ts'

/** As `named` says it. */
const givenName = sql`coalesce(nullif(p.use_name, ''), p.given_name)`

/**
 * The given names of a party's guardians today, as one column beside `party` of another area's query. For
 * words of staff, who must tell two homes of one child apart.
 */
export const guardiansNamed = (ctx: Ctx, party: string) =>
  sql<string[]>`array(select ${givenName} from party_guardians g
    join persons p on p.id = g.guardian_id
    where g.party_id = ${sql.ref(party)}
      and ${onDay('g', schoolDay(ctx).toString())} order by 1)`

/** The languages of guardians of these parties for whom somebody is to interpret, as a rule or as `asked` by them. */
export const toInterpret = (ctx: Ctx, parties: Expression<unknown>, asked: Expression<unknown>) =>
  sql<string[]>`array(select distinct p.spoken_language from party_guardians g
    join persons p on p.id = g.guardian_id
    where g.party_id in (${parties}) and (p.interpreter_needed or p.id in (${asked}))
      and ${onDay('g', schoolDay(ctx).toString())} order by 1)`

/**
 * The given names of these guardians, as one column beside the child of another area's query, without those
 * from whom the child's conferences are withheld today.
 */
export const givenNamesOf = (ctx: Ctx, guardians: Expression<unknown>, child: string) =>
  sql<string[]>`array(select ${givenName} from persons p
    where p.id in (${guardians})
      and not ${withheld(ctx, expressionBuilder<Tables, never>(), sql.ref('p.id'), child, 'conference')}
    order by 1)`
