import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { isInReach } from './guarded.ts'
import type { Named } from './names.ts'
import { nameBeside } from './names-beside.ts'
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
  return jsonArrayFrom(
    eb
      .selectFrom('restrictions as r')
      .whereRef('r.child_id', '=', 'child.id' as never)
      .where(sql<boolean>`(${asStaff} and (${open} or r.scope in ('everything', 'pickup')))`)
      .select(sql<Restricted>`case when ${open} then r.scope else 'pickup' end`.as('scope'))
      .select(['r.id', 'r.from_on', 'r.until_on', 'r.document', 'r.entered_at', 'r.lifted_at'])
      .select([nameBeside('r.guardian_id').as('guardian'), nameBeside('r.author_id').as('author')])
      .orderBy('r.entered_at')
      .orderBy('r.id'),
  ).as('restrictions')
}
