import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { isLookedAt } from '../conferences/agenda/beside.ts'
import type { NameParts } from '../people/names.ts'
import { nameBeside } from '../people/names-beside.ts'
import { type At, readsAt, STUDENT } from './at-table.ts'
import { readsAction, readsGoal, readsSupport } from './policy.ts'
import type { Word } from './rules.ts'
import type { GoalKind, Side } from './tables.ts'
import { standingVersion } from './versions.ts'
import './tables.ts'

/** A goal under way. `shared`: for each home, and so the student's. `said`: the last words of this home, the school and the student. */
export type WorkGoal = {
  id: string
  kind: GoalKind
  words: string
  child_words: string
  shared: boolean
  said: Word[]
  /** The steps that are not reached, the next first. */
  steps: { text: string; due_on: string }[]
  /** When it is looked at again; null: on no day, or it was since, with this home. */
  review_on: string | null
}
/** Something still to be done. `person`: who of the school; `student`: the child may know of it. */
export type WorkAction = {
  id: string
  owner: Side
  person: string | null
  called: NameParts | null
  text: string
  due_on: string
  student: boolean
}
/** What is tried for a need, the one to be looked at first; a need without a plan has no day. */
export type WorkNeed = { id: string; need: string; strategy: string; review_on: string | null }
/** All that is under way for a child, as far as it may be known at that table. */
export type Work = { goals: WorkGoal[]; actions: WorkAction[]; needs: WorkNeed[] }

/** So many of each are shown; one more tells that there are others. */
export const MOST = 40

/**
 * What is under way for a child, as one column beside another area's query. For words that have decided already on
 * which side the reader sits; whoever is not of the child's team finds nothing as one of the school.
 */
export const workBeside = (ctx: Ctx, at: At): RawBuilder<Work> =>
  sql`jsonb_build_object('goals', ${goalsOf(ctx, at)}, 'actions', ${actionsOf(ctx, at)}, 'needs', ${needsOf(ctx, at)})`

const goalsOf = (ctx: Ctx, at: At) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', work.id, 'kind', work.kind, 'words', work.words,
      'child_words', work.child_words, 'shared', work.shared, 'said', ${saidTo(at)}, 'steps', ${stepsOf},
      'review_on', case when not ${isLookedAt(ctx, 'work.id', 'work.review_on', sql`there.party_id = ${at.party}`)} then work.review_on end)
      order by work.proposed_at, work.id), '[]')
    from (select goals.id, goals.kind, goals.proposed_at, goals.audience = 'homes' as shared,
        last.id as version, last.words, last.child_words, last.review_on
      from goals join lateral ${standingVersion('goals.id')} last on true
      where goals.child_id = ${at.child} and goals.ended_at is null and ${readsAt(ctx, at, 'goals', readsGoal)}
      order by goals.proposed_at desc limit ${sql.lit(MOST + 1)}) work)`

/** Of homes this one's words alone. */
const saidTo = ({ party }: At) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'party', s.party_id, 'answer', s.answer)
      order by s.place), '[]')
    from goal_assents s where s.version_id = work.version and (s.party_id is null or s.party_id = ${party}))`

const stepsOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('text', m.text, 'due_on', m.due_on)
    order by m.due_on, m.place), '[]')
  from goal_milestones m where m.version_id = work.version and m.reached_at is null)`

const actionsOf = (ctx: Ctx, at: At) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', work.id, 'owner', work.owner, 'person', work.owner_id,
      'called', ${nameBeside('work.owner_id')}, 'text', work.text, 'due_on', work.due_on, 'student', work.student) order by work.due_on, work.id), '[]')
    from (select actions.id, actions.owner, actions.owner_id, actions.text, actions.due_on,
        ${readsAction(STUDENT)} as student
      from actions where actions.child_id = ${at.child} and actions.done_at is null and actions.dropped_at is null
        and ${readsAt(ctx, at, 'actions', readsAction)}
      order by actions.due_on, actions.id limit ${sql.lit(MOST + 1)}) work)`

const needsOf = (ctx: Ctx, at: At) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', work.id, 'need', work.need, 'strategy', work.strategy,
      'review_on', work.review_on) order by work.review_on, work.id), '[]')
    from (select support_requests.id, support_requests.need, coalesce(next.strategy, '') as strategy, next.review_on
      from support_requests left join lateral (select p.strategy, p.review_on from support_plans p
        where p.request_id = support_requests.id and p.outcome is null order by p.review_on, p.id limit 1) next on true
      where support_requests.child_id = ${at.child} and support_requests.ended_at is null
        and ${at.side === 'student' ? sql`false` : readsAt(ctx, at, 'support_requests', readsSupport)}
      order by next.review_on nulls last limit ${sql.lit(MOST + 1)}) work)`
