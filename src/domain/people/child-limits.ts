import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { isInReach } from './guarded.ts'
import type { Named, NameParts } from './names.ts'
import type { Dated, Restricted } from './rules.ts'

export type Restriction = Dated & {
  id: string
  guardian: Named
  scope: Restricted
  /** Empty for all but the head. */
  document: string
  author: Named
  entered_at: string
  lifted_at: string | null
}

/**
 * What documents withhold about the child `child.id` of a query: for staff. Of a guardian who is kept from the reader, all
 * that is told is that this one must not fetch the child.
 */
export function limitsBeside(ctx: Ctx, eb: ExpressionBuilder<Tables, never>, asStaff: boolean) {
  const open = isInReach(ctx, 'r.guardian_id')
  const name = (alias: string) => sql<NameParts>`jsonb_build_object('id', ${sql.ref(`${alias}.id`)},
    'given_name', ${sql.ref(`${alias}.given_name`)}, 'family_name', ${sql.ref(`${alias}.family_name`)},
    'use_name', ${sql.ref(`${alias}.use_name`)})`
  return jsonArrayFrom(
    eb
      .selectFrom('restrictions as r')
      .innerJoin('persons as guardian', 'guardian.id', 'r.guardian_id')
      .innerJoin('persons as author', 'author.id', 'r.author_id')
      .whereRef('r.child_id', '=', 'child.id' as never)
      .where(sql<boolean>`(${asStaff} and (${open} or r.scope in ('everything', 'pickup')))`)
      .select(sql<Restricted>`case when ${open} then r.scope else 'pickup' end`.as('scope'))
      .select(['r.id', 'r.from_on', 'r.until_on', 'r.document', 'r.entered_at', 'r.lifted_at'])
      .select([name('guardian').as('guardian'), name('author').as('author')])
      .orderBy('r.entered_at')
      .orderBy('r.id'),
  ).as('restrictions')
}
