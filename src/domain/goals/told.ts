import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { guardiansReading, sharedTeamOf } from '../people/on-team.ts'
import { MATTER } from './policy.ts'

/** New words that somebody is still asked about: whom, as of today. */
export type GoalTold = { version: string; goal: string; child: string; asked: string[] }

/** These versions, as far as they are still asked about, in one statement. For jobs, which decide how it is told. */
export async function goalsTold(ctx: Ctx, versions: string[]): Promise<Map<string, GoalTold>> {
  if (versions.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('goal_versions as v')
    .innerJoin('goals', 'goals.id', 'v.goal_id')
    .where('v.id', 'in', [...new Set(versions)])
    .where('goals.ended_at', 'is', null)
    .where(isAskedAbout)
    .select(['v.id as version', 'goals.id as goal', 'goals.child_id as child', 'goals.kind'])
    .select([
      guardiansAsked(ctx, 'academic').as('academic'),
      guardiansAsked(ctx, 'developmental').as('developmental'),
      sql<string[]>`array(select member.person_id::text from (${sharedTeamOf(ctx, 'goals.child_id')}) member
        where v.side <> 'school' and not ${hasSaid(sql`said.side = 'school'`)})`.as('team'),
    ])
    .execute()
  return new Map(
    rows.map(({ kind, team, ...row }) => [
      row.version,
      { ...row, asked: [...new Set([...row[kind], ...team])] },
    ]),
  )
}

/** No newer words for all have taken their place. */
const isAskedAbout = sql<boolean>`not exists (select from goal_versions newer
  where newer.goal_id = v.goal_id and newer.n > v.n and newer.party_id is null)`

const hasSaid = (whose: ReturnType<typeof sql>) =>
  sql`exists (select from goal_assents said where said.version_id = v.id and ${whose})`

/** Of the homes that read the words, those that have not answered. */
const guardiansAsked = (ctx: Ctx, kind: 'academic' | 'developmental') =>
  sql<string[]>`array(${guardiansReading(
    ctx,
    'goals.child_id',
    [MATTER[kind]],
    sql`(goals.audience = 'homes' or home_of.id = goals.party_id) and v.party_id is null
      and not ${hasSaid(sql`said.party_id = home_of.id`)}`,
  )})`

/** Something that is still to be done, and who is reminded of it: its owner, as of today. */
export type ActionTold = { id: string; child: string; due_on: string; owners: string[] }

/** These actions, or all that are due on these ISO days, both included, as far as they are still open; in one statement. Likewise. */
export async function actionsTold(
  ctx: Ctx,
  which: { ids: string[] } | { from: string; until: string },
): Promise<Map<string, ActionTold>> {
  const open = ctx.db
    .selectFrom('actions')
    .where('done_at', 'is', null)
    .where('dropped_at', 'is', null)
    .select(['actions.id', 'actions.child_id as child', 'actions.due_on'])
    .select([
      sql<string[]>`array(${guardiansReading(
        ctx,
        'actions.child_id',
        ['academics', 'wellbeing'],
        sql`actions.owner = 'home' and home_of.id = actions.party_id`,
      )})`.as('home'),
      sql<string[]>`array(select member.person_id::text from (${sharedTeamOf(ctx, 'actions.child_id')}) member
        where member.person_id = actions.owner_id)`.as('staff'),
    ])
  if ('ids' in which && which.ids.length === 0) return new Map()
  const rows = await ('ids' in which
    ? open.where('actions.id', 'in', [...new Set(which.ids)])
    : open.where('actions.due_on', '>=', which.from).where('actions.due_on', '<=', which.until)
  ).execute()
  return new Map(
    rows.map(({ home, staff, ...row }) => [row.id, { ...row, owners: [...new Set([...home, ...staff])] }]),
  )
}
