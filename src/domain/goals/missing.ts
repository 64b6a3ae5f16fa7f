import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isLookedAt } from '../conferences/agenda/beside.ts'
import { isOnTeam } from '../people/on-team.ts'
import { standingVersion } from './versions.ts'
import './tables.ts'

export type Unsaid = { goal: string; child: string; words: string }
export type Late = { action: string; child: string; text: string; due_on: string; owner: string }

/** Goals of these children that stand open without a word of the family: neither proposed, worded, answered nor hoped. A fragment. */
export const goalsWithoutFamily = (ctx: Ctx, children: string[], parties: string[]) =>
  sql<
    Unsaid[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('goal', id, 'child', child_id, 'words', words)), '[]') from (
    select g.id, g.child_id, last.words from goals g
      join lateral ${standingVersion('g.id')} last on true
      where g.child_id = any(${children}::uuid[]) and ${isOnTeam(ctx, 'g.child_id')} and g.ended_at is null
        and (g.party_id is null or g.party_id = any(${parties}::uuid[]))
        and g.aspiration_id is null and g.from_item_id is null and g.proposed_side <> 'home'
        and not exists (select from goal_versions v where v.goal_id = g.id and v.side = 'home')
        and not exists (select from goal_assents a join goal_versions v on v.id = a.version_id
          where v.goal_id = g.id and a.side = 'home')
      order by g.proposed_at) silent)`

export type ToLookAt = { goal: string; child: string; words: string; review_on: string }

/** Goals of these children whose day to look again has come, and that no conference has looked at since. A fragment. */
export const goalsToLookAt = (ctx: Ctx, children: string[], parties: string[]) =>
  sql<ToLookAt[]>`(select coalesce(jsonb_agg(jsonb_build_object('goal', id, 'child', child_id, 'words', words,
      'review_on', review_on) order by review_on), '[]') from (
    select g.id, g.child_id, last.words, last.review_on from goals g
      join lateral ${standingVersion('g.id')} last on true
      where g.child_id = any(${children}::uuid[]) and ${isOnTeam(ctx, 'g.child_id')} and g.ended_at is null
        and (g.party_id is null or g.party_id = any(${parties}::uuid[]))
        and last.review_on <= ${schoolDay(ctx).toString()}::date
        and not ${isLookedAt(ctx, 'g.id', 'last.review_on', sql`true`)}) again)`

/** What the school itself has not done by its day, for these children. A fragment. */
export const lateOfSchool = (ctx: Ctx, children: string[], parties: string[]) =>
  sql<
    Late[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('action', id, 'child', child_id, 'text', text, 'due_on', due_on,
      'owner', owner_id) order by due_on), '[]')
    from actions where owner = 'school' and done_at is null and dropped_at is null
      and due_on < ${schoolDay(ctx).toString()}::date and child_id = any(${children}::uuid[])
      and (audience = 'home' or ${isOnTeam(ctx, 'actions.child_id')})
      and (party_id is null or party_id = any(${parties}::uuid[])))`
