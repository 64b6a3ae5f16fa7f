import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { Absent } from '../../platform/refusal.ts'
import { type Child, pupilFor } from '../people/children.ts'
import { needStaff } from '../people/policy.ts'
import { weeksOf } from './cadence.ts'
import { isOfTeams } from './policy.ts'
import { strengthsFirst } from './rules.ts'
import { observationsFor, type Seen } from './seen.ts'
import './facts.ts'

/** What an update of a child can be made of: what was seen since the last one. */
export type Composing = { child: Child; from_on: string; items: Seen[] }

const MOST_ITEMS = 60

/** For those who lead or teach the child, and the head. Throws `Absent` for all others, aides too. */
export async function composingFor(ctx: Ctx, id: string): Promise<Composing> {
  needStaff(ctx)
  const child = await pupilFor(ctx, id)
  if (!isOfTeams(ctx)) throw new Absent('child')
  const from_on = await sinceLast(ctx, id)
  const items = await observationsFor(ctx, child, { another: '', since: from_on, limit: MOST_ITEMS })
  return { child, from_on, items: strengthsFirst(items) }
}

/** The day after the last update; where there was none, two rhythms ago. */
async function sinceLast(ctx: Ctx, child: string): Promise<string> {
  const today = schoolDay(ctx)
  const { last, weeks } = await ctx.db
    .selectNoFrom(eb => [
      weeksOf.as('weeks'),
      eb
        .selectFrom('progress_updates')
        .where('child_id', '=', child)
        .where('withdrawn_at', 'is', null)
        .select(sql<string | null>`max(to_on)`.as('last'))
        .as('last'),
    ])
    .executeTakeFirstOrThrow()
  const first = last ? Temporal.PlainDate.from(last).add({ days: 1 }) : today.subtract({ weeks: 2 * weeks })
  // a second one on the same day looks at that day again
  return (Temporal.PlainDate.compare(first, today) > 0 ? today : first).toString()
}
