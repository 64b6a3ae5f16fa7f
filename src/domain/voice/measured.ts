import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { needHead } from '../people/policy.ts'
import { FEWEST_TO_MEASURE, type Kind } from './rules.ts'
import './tables.ts'

/** How fast the school answered one kind. Null where there were too few to tell it without telling of a family. */
export type Measured = { kind: Kind; hours: number | null }

const DAYS = 90

/** Of what was said in the last 90 days, the middle time to the first answer. By kind only, never by family. */
export async function measuredFor(ctx: Ctx): Promise<Measured[]> {
  needHead(ctx)
  const since = ctx.now.subtract({ hours: 24 * DAYS }).toString()
  const { rows } = await sql<{ kind: Kind; hours: number; of: number }>`
    select item.kind, count(*)::int as of,
      round(percentile_cont(0.5) within group (order by extract(epoch from first.at - item.said_at) / 3600))::int as hours
    from voice_items item
    cross join lateral (select step.at from voice_steps step
      where step.item_id = item.id and step.step <> 'replied' order by step.at limit 1) first
    where item.said_at > ${since}
    group by item.kind`.execute(ctx.db)
  return rows.map(({ kind, hours, of }) => ({ kind, hours: of < FEWEST_TO_MEASURE ? null : hours }))
}
