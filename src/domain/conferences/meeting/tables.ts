import type { Side } from '../preparing/tables.ts'

/** What came of an item: agreed, two views side by side, to be gone on with, or not talked about this time. */
export type OutcomeKind = 'agreed' | 'differ' | 'follow_up' | 'not_now'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    agenda_words: {
      school_id: string
      id: string
      item_id: string
      side: Side
      /** Whose words they are; null: of that side, by nobody named. */
      said_by: string | null
      text: string
      typed_by: string
      typed_at: string
      withdrawn_at: string | null
    }
    agenda_outcomes: {
      school_id: string
      id: string
      item_id: string
      came: OutcomeKind
      /** What was agreed, what follows, or why not now. */
      words: string
      home_words: string
      student_words: string
      school_words: string
      /** The n-th of its item, by somebody who had seen the first `knew`. */
      n: number
      knew: number
      typed_by: string
      typed_at: string
    }
    meeting_talks: {
      school_id: string
      meeting_id: string
      begun_at: string
      begun_by: string
      student_left_at: string | null
      closed_at: string | null
      closed_by: string | null
    }
  }
}
