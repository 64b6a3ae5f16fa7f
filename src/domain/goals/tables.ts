import type { Generated } from 'kysely'

type Keyed = { school_id: string; id: string }

/** Whose word it is, and who does what: none of the three weighs more than another. */
export type Side = 'school' | 'home' | 'student'
/** `team`: the child's educators and the head. `home`: they and one home. `homes`: each home, and the student. */
export type Audience = 'team' | 'home' | 'homes'
export type GoalKind = 'academic' | 'developmental'
export type Answer = 'agreed' | 'differs'
export type EndedAs = 'reached' | 'let_go'
export type Outcome = 'helped' | 'partly' | 'not'

declare module '../../platform/db/client.ts' {
  interface Tables {
    goals: Keyed & {
      child_id: string
      kind: GoalKind
      audience: 'home' | 'homes'
      party_id: string | null
      area_id: string
      /** What a home hopes for, in its words; without one, `why_none` says why. */
      aspiration_id: string | null
      why_none: string
      from_item_id: string | null
      from_agenda_id: string | null
      proposed_by: string
      proposed_side: Side
      proposed_at: string
      ended_at: string | null
      ended_as: EndedAs | null
      ended_by: string | null
      ended_words: string
    }
    goal_versions: Keyed & {
      goal_id: string
      n: number
      /** One home's words to the school; null: everybody's who reads the goal. */
      party_id: string | null
      words: string
      child_words: string
      why: string
      baseline: string
      reached_looks_like: string
      /** When it is looked at again; null: on no day of its own. */
      review_on: Generated<string | null>
      side: Side
      /** The home that wrote it; null for the school and the student. */
      home_id: string | null
      by_id: string
      at: string
    }
    goal_milestones: Keyed & {
      version_id: string
      place: number
      text: string
      due_on: string
      reached_at: string | null
      reached_by: string | null
    }
    goal_assents: {
      school_id: string
      version_id: string
      place: number
      side: Side
      party_id: string | null
      answer: Answer
      text: string
      by_id: string
      at: string
    }
    goal_evidence: {
      school_id: string
      goal_id: string
      observation_id: string
      added_by: string
      added_at: string
    }
    support_requests: Keyed & {
      child_id: string
      audience: Audience
      party_id: string | null
      need: string
      from_item_id: string | null
      from_agenda_id: string | null
      from_observation_id: string | null
      goal_id: string | null
      side: 'school' | 'home'
      raised_by: string
      raised_at: string
      ended_at: string | null
      ended_by: string | null
      ended_words: string
    }
    support_plans: Keyed & {
      request_id: string
      strategy: string
      resource: string
      starts_on: string
      review_on: string
      who_id: string
      made_by: string
      made_at: string
      outcome: Outcome | null
      outcome_words: string
      outcome_by: string | null
      outcome_at: string | null
    }
    actions: Keyed & {
      child_id: string
      owner: Side
      /** Of the school, who; a home is named by its party, the student is the child. */
      owner_id: string | null
      audience: Audience
      party_id: string | null
      text: string
      due_on: string
      goal_id: string | null
      support_id: string | null
      agenda_item_id: string | null
      added_by: string
      added_at: string
      done_at: string | null
      done_by: string | null
      done_words: string
      has_photo: boolean
      dropped_at: string | null
      dropped_by: string | null
      dropped_words: string
    }
    action_photos: { school_id: string; action_id: string; bytes: Buffer; width: number; height: number }
    celebrations: Keyed & {
      child_id: string
      goal_id: string
      audience: 'home' | 'homes'
      party_id: string | null
      words: string
      said_by: string
      said_at: string
    }
    celebration_helpers: {
      school_id: string
      celebration_id: string
      place: number
      side: Side
      person_id: string | null
      party_id: string | null
    }
  }
}
