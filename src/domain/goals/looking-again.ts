import { type RawBuilder, sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isLookedAt } from '../conferences/agenda/beside.ts'
import { guardiansReading, sharedTeamOf } from '../people/on-team.ts'
import { MATTER } from './policy.ts'
import type { GoalKind } from './tables.ts'
import { standingVersion } from './versions.ts'
import './tables.ts'

/** A goal, or a need whose plan is under way, with its day to look again, an ISO day, and who is told of it, as of today. */
export type LookTold = { id: string; thing: 'goal' | 'need'; child: string; on: string; people: string[] }

/** Some of them, or all whose day lies between these two, both included; none whose day is still to come. */
type Which = { ids: string[] } | { from: string }

/**
 * What is to be looked at again, by its id: a goal by each home that reads it and the child's team, until a conference
 * has; a plan by whoever sees to it, until somebody says how it went. In two statements. For jobs.
 */
export async function looksTold(ctx: Ctx, which: Which): Promise<Map<string, LookTold>> {
  if ('ids' in which && which.ids.length === 0) return new Map()
  const rows = await Promise.all([goalsToLookAt(ctx, which), plansToLookAt(ctx, which)])
  return new Map(rows.flat().map(look => [look.id, look]))
}

const isWanted = (ctx: Ctx, which: Which, id: string, day: string): RawBuilder<boolean> => {
  const some =
    'ids' in which
      ? sql`${sql.ref(id)} = any(${[...new Set(which.ids)]}::uuid[])`
      : sql`${sql.ref(day)} >= ${which.from}::date`
  return sql`(${some} and ${sql.ref(day)} <= ${schoolDay(ctx).toString()}::date)`
}

type GoalRow = Omit<LookTold, 'thing' | 'people'> & { kind: GoalKind; team: string[] } & Record<
    GoalKind,
    string[]
  >

async function goalsToLookAt(ctx: Ctx, which: Which): Promise<LookTold[]> {
  const { rows } = await sql<GoalRow>`
    select goals.id, goals.child_id as child, goals.kind, last.review_on as "on",
      ${guardiansOf(ctx, 'academic')} as academic, ${guardiansOf(ctx, 'developmental')} as developmental,
      array(select member.person_id::text from (${sharedTeamOf(ctx, 'goals.child_id')}) member
        where not ${isLookedAt(ctx, 'goals.id', 'last.review_on', sql`true`)}) as team
    from goals join lateral ${standingVersion('goals.id')} last on true
    where goals.ended_at is null and ${isWanted(ctx, which, 'goals.id', 'last.review_on')}`.execute(ctx.db)
  return rows.map(({ id, child, kind, on, team, ...homes }) => ({
    ...{ id, child, on, thing: 'goal' as const },
    people: [...new Set([...homes[kind], ...team])],
  }))
}

/** Of the homes that read it, those with which no conference has looked at it since. */
const guardiansOf = (ctx: Ctx, kind: GoalKind) =>
  sql`array(${guardiansReading(
    ctx,
    'goals.child_id',
    [MATTER[kind]],
    sql`(goals.audience = 'homes' or home_of.id = goals.party_id)
      and not ${isLookedAt(ctx, 'goals.id', 'last.review_on', sql`there.party_id = home_of.id`)}`,
  )})`

async function plansToLookAt(ctx: Ctx, which: Which): Promise<LookTold[]> {
  const { rows } = await sql<Omit<LookTold, 'thing'>>`
    select r.id, r.child_id as child, p.review_on as "on",
      array(select member.person_id::text from (${sharedTeamOf(ctx, 'r.child_id')}) member
        where member.person_id = p.who_id) as people
    from support_plans p join support_requests r on r.id = p.request_id
    where p.outcome is null and r.ended_at is null and ${isWanted(ctx, which, 'r.id', 'p.review_on')}
    order by p.review_on desc`.execute(ctx.db)
  return rows.map(row => ({ ...row, thing: 'need' as const }))
}
