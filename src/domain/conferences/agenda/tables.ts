import type { Generated } from 'kysely'
import type { Side } from '../preparing/tables.ts'

/** Everybody at the conference, the author's side, or the author alone. */
export type ItemAudience = 'all' | 'side' | 'mine'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    agenda_items: {
      school_id: string
      id: string
      meeting_id: string
      side: Side
      author_id: string
      text: string
      /** How long it may take; null: nobody said. */
      minutes: number | null
      /** From 1 as it was added; what came by itself, open from before, stands before that. */
      place: number
      audience: ItemAudience
      /** Not there: talked about once the student has left, and never shown to it. */
      student_there: boolean
      preparation_id: string | null
      /** The item of an earlier conference of the same home that it goes on with. */
      earlier_id: string | null
      /** What else it goes on with: a home's word, a goal, something to be done, something that helps. */
      voice_item_id: Generated<string | null>
      goal_id: Generated<string | null>
      action_id: Generated<string | null>
      support_id: Generated<string | null>
      added_at: string
      withdrawn_at: string | null
      withdrawn_by: string | null
    }
  }
}
