import { type RawBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { composed } from '../../platform/db/composed.ts'
import { needHead, needPerson } from '../people/policy.ts'
import { type Ages, BY_DEFAULT, hasRight } from './rules.ts'
import type { NewAges } from './schema.ts'
import './tables.ts'

/** What the school has set of the ages of its students, if it has. A fragment for other areas' queries, read by `agesIn`. */
export const agesBeside: RawBuilder<AgesRow | null> = sql`(select jsonb_build_object('picturesFrom', pictures_from,
  'codeFrom', code_from, 'aloneFrom', alone_from, 'pictures', pictures, 'dayEnds', to_char(day_ends, 'HH24:MI'),
  'weeksBefore', weeks_before) from student_ages)`
export type AgesRow = Ages

export const agesIn = (row: AgesRow | null | undefined): Ages => row ?? BY_DEFAULT

/** The age from which on a student speaks for itself, where this one is younger; for a child's row with `agesBeside`. */
export function speaksAlone(
  ctx: Ctx,
  child: { born_on: string | null; ages: AgesRow | null },
): { waits?: number } {
  const ages = agesIn(child.ages)
  return hasRight(ages, 'alone', child.born_on, schoolDay(ctx)) ? {} : { waits: ages.aloneFrom }
}

/** From which birthday on a child may what at this school, in one statement. */
export async function agesOf(ctx: Ctx): Promise<Ages> {
  const [set] = await agesSet(ctx, {})
  return agesIn(set?.ages)
}

const agesSet = composed([], ctx => ctx.db.selectNoFrom(agesBeside.as('ages')))

/** The head says from which birthday on a child may what. Gives what held before and what holds now. */
export async function setAges(ctx: Ctx, input: NewAges): Promise<{ before: Ages; after: Ages }> {
  needHead(ctx)
  const before = await agesOf(ctx)
  const said = { ...input, set_by: needPerson(ctx).id, set_at: ctx.now.toString() }
  await ctx.db
    .insertInto('student_ages')
    .values({ school_id: ctx.school.id, ...said })
    .onConflict(conflict => conflict.columns(['school_id']).doUpdateSet(said))
    .execute()
  return { before, after: await agesOf(ctx) }
}
