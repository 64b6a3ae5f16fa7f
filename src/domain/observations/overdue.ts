import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Pupil, pupilIds, pupilsFor } from '../people/pupils.ts'
import { weeksOf } from './cadence.ts'
import { isOverdue } from './rules.ts'

/** A child with the last day up to which its homes were told; null: never. */
export type Told = Pupil & { last: string | null; overdue: boolean }

/** The children whom the reader looks after, those first whose homes have waited longest. In two statements. */
export async function toldFor(ctx: Ctx): Promise<{ weeks: number; children: Told[] }> {
  const pupils = await pupilsFor(ctx)
  const rows = await ctx.db
    .selectNoFrom([weeksOf.as('weeks'), lasts(ctx).as('lasts')])
    .executeTakeFirstOrThrow()
  const { weeks } = rows
  const children = pupils.map(pupil => {
    const last = rows.lasts.find(one => one.child_id === pupil.id)?.last ?? null
    return { ...pupil, last, overdue: isOverdue(last, schoolDay(ctx), weeks) }
  })
  return { weeks, children: children.toSorted((a, b) => (a.last ?? '').localeCompare(b.last ?? '')) }
}

const lasts = (ctx: Ctx) =>
  sql<{ child_id: string; last: string }[]>`(select coalesce(jsonb_agg(u), '[]') from (
    select child_id, max(to_on) as last from progress_updates where withdrawn_at is null
    and child_id in (${pupilIds(ctx)}) group by child_id) u)`
