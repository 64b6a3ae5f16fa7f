import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { childrenOfFamily, sharesKeptHome } from './guarded.ts'
import { onDay } from './policy.ts'
import { STAFF } from './rules.ts'

/**
 * Whether a row of `persons p` works at the school today and is not, and never was, of the family of the child that
 * this column or value names; nor is any of its homes kept from that one. A fragment for other areas' queries.
 */
export const isOutsideFamily = (ctx: Ctx, child: unknown) =>
  sql<boolean>`(exists (select from memberships work where work.person_id = p.id
      and work.role in (${sql.join(STAFF)}) and ${onDay('work', schoolDay(ctx).toString())})
    and ${child} not in (${childrenOfFamily(ctx, sql.ref('p.id'))})
    and not exists (select from child_contacts c where c.person_id = p.id and c.child_id = ${child})
    and not exists (select from parties lives where lives.child_id = ${child}
      and ${sharesKeptHome(ctx, 'lives.id', sql.ref('p.id'))}))`
