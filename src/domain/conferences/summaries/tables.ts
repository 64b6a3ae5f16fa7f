import type { Side } from '../preparing/tables.ts'

export type Heard = 'yes' | 'partly' | 'no'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    summaries: {
      school_id: string
      id: string
      meeting_id: string
      /** The first, the second: a later one stands beside the earlier. */
      n: number
      words: string
      made_by: string
      made_at: string
    }
    summary_outcomes: { school_id: string; summary_id: string; outcome_id: string }
    summary_views: {
      school_id: string
      id: string
      summary_id: string
      person_id: string
      side: Side
      answer: 'confirmed' | 'adds'
      text: string
      said_at: string
    }
    heard_givers: { school_id: string; meeting_id: string; person_id: string }
    /** Knows nobody: neither the meeting nor the hour. */
    heard_answers: { school_id: string; id: string; round_id: string; heard: Heard; batch: number }
  }
}
