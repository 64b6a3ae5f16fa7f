import { type RawBuilder, sql } from 'kysely'
import { isNotOfAnotherHome, type Sits } from './policy.ts'
import type { Answer, Side } from './tables.ts'

export type Milestone = { id: string; text: string; due_on: string; reached_at: string | null }
/** What one side said to a version. `by` is null where it is not for this reader to know. */
export type Assent = {
  side: Side
  party: string | null
  answer: Answer
  text: string
  by: string
  at: string
}
/** The words of a goal as they once were written. */
export type Version = {
  id: string
  /** A home's words to the school alone. */
  party: string | null
  words: string
  child_words: string
  why: string
  baseline: string
  reached_looks_like: string
  /** When home and school look at it again, an ISO day; null: on none of its own. */
  review_on: string | null
  side: Side
  /** Null: another home, which has no name here. */
  by: string | null
  at: string
  milestones: Milestone[]
  /** In the order in which they were said; of homes only what this reader may know. */
  assents: Assent[]
}

/** The words of the goal that this column names as they stand for everybody, to be joined to a query. A fragment. */
export const standingVersion = (goal: string) =>
  sql`(select v.* from goal_versions v where v.goal_id = ${sql.ref(goal)} and v.party_id is null
    order by v.n desc limit 1)`

/** What the goal that this column names says today, as one column beside another query. */
export const standingWords = (goal: string): RawBuilder<string> =>
  sql`(select last.words from ${standingVersion(goal)} last)`

/**
 * The versions of the goal of a query as one column, in their order. Unless `all` are wanted: the last that is for
 * everybody, and what single homes have said since.
 */
export const versionsBeside = (sits: Sits, all: boolean): RawBuilder<Version[]> =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'party', v.party_id, 'words', v.words,
      'child_words', v.child_words, 'why', v.why, 'baseline', v.baseline, 'side', v.side, 'at', v.at,
      'reached_looks_like', v.reached_looks_like, 'review_on', v.review_on,
      'by', case when ${isNotOfAnotherHome(sits, 'v.home_id')} then v.by_id end,
      'milestones', ${milestonesOf}, 'assents', ${assentsOf(sits)}) order by v.n), '[]')
    from goal_versions v where v.goal_id = goals.id and ${isNotOfAnotherHome(sits, 'v.party_id')}
    and ${all ? sql`true` : isOpen})`

const isOpen = sql`v.n >= (select coalesce(max(w.n), 0) from goal_versions w
  where w.goal_id = v.goal_id and w.party_id is null)`

const milestonesOf = sql`(select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'text', m.text, 'due_on', m.due_on,
  'reached_at', m.reached_at) order by m.place), '[]') from goal_milestones m where m.version_id = v.id)`

const assentsOf = (sits: Sits) =>
  sql`(select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'party', s.party_id, 'answer', s.answer,
      'text', s.text, 'by', s.by_id, 'at', s.at) order by s.place), '[]')
    from goal_assents s where s.version_id = v.id and ${isNotOfAnotherHome(sits, 's.party_id')})`
