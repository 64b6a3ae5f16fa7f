import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { needHead, needPerson } from './policy.ts'
import { TERMS_BY_DEFAULT, termsOn } from './school-year.ts'
import './tables.ts'

/** On which days of the year the later terms of the school begin, as one column beside another area's query. */
export const termsBeside: RawBuilder<string[]> =
  sql`coalesce((select begins from school_terms), ${sql.lit(`{${TERMS_BY_DEFAULT}}`)}::text[])`

/** The same, for the head. */
export async function termsFor(ctx: Ctx): Promise<string[]> {
  needHead(ctx)
  const { begins } = await ctx.db.selectNoFrom(termsBeside.as('begins')).executeTakeFirstOrThrow()
  return begins
}

/** The head says on which days the later terms begin, in every year; on none, the year is one. */
export async function setTerms(ctx: Ctx, days: string[]): Promise<void> {
  needHead(ctx)
  const set = { begins: termsOn(days), set_by: needPerson(ctx).id, set_at: ctx.now.toString() }
  await ctx.db
    .insertInto('school_terms')
    .values({ school_id: ctx.school.id, ...set })
    .onConflict(conflict => conflict.column('school_id').doUpdateSet(set))
    .execute()
}
