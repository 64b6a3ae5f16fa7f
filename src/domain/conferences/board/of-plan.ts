import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { isHead } from '../../people/policy.ts'
import type { HomeScore } from '../planning/measure.ts'
import type { PlanResult } from '../planning/outcome.ts'
import type { PlanProgress } from '../planning/plans.ts'
import type { Placed } from '../schedule.ts'

type Score = Omit<HomeScore, 'guardians'>
type Read = {
  running: PlanProgress | null
  taken:
    | (Pick<PlanResult, 'placed' | 'of' | 'idle_minutes' | 'proof' | 'after'> & {
        id: string
        worst: number
        homes: Score[]
      })
    | null
}
/**
 * What the board says of the plans of its round: one that is being made, for the head, and how good the one is that
 * became the schedule. `changed`: meetings that stand otherwise since. Homes are bars without names. Nobody who is a
 * parent here has any of it, lest the other home's be among them: what is counted and not shown is told by the rest.
 */
export type OfPlan = {
  running: PlanProgress | null
  taken: (Omit<NonNullable<Read['taken']>, 'after'> & { changed: number }) | null
}

/** As a column beside the `meetings` of a round, in the first of its rows: read once for all of them. */
export const plansBeside = (ctx: Ctx) =>
  sql<Read | null>`case when row_number() over (order by meetings.child_id, meetings.party_id, meetings.id) = 1
    then jsonb_build_object('running', ${isHead(ctx) ? running : sql`null::jsonb`}, 'taken', ${taken}) end`.as(
    'plan',
  )

const running = sql`(select p.progress from plans p
  where p.round_id = meetings.round_id and p.state in ('running', 'cancelling') limit 1)`

const taken = sql`(select jsonb_build_object('id', p.id, 'placed', p.result -> 'placed', 'of', p.result -> 'of',
    'idle_minutes', p.result -> 'idle_minutes', 'proof', p.result -> 'proof', 'after', p.result -> 'after',
    'worst', coalesce(p.result -> 'worst' -> 'satisfaction', '100'), 'homes', (select coalesce(jsonb_agg(
      home - 'guardians' order by at), '[]') from jsonb_array_elements(p.result -> 'homes') with ordinality homes (home, at)))
  from plans p where p.round_id = meetings.round_id and p.taken_at is not null
  order by p.taken_at desc, p.id desc limit 1)`

type Row = Pick<Placed, 'id' | 'booking'> & { parent: boolean; plan: Read | null }

export function ofPlanIn(rows: Row[]): OfPlan {
  const { running = null, taken = null } = rows.find(row => row.plan)?.plan ?? {}
  if (!taken || rows[0]?.parent) return { running, taken: null }
  const { after, ...rest } = taken
  const changed = rows.filter(
    ({ id, booking }) => (booking?.starts_wall ?? null) !== (after[id] ?? null),
  ).length
  return { running, taken: { ...rest, changed } }
}
