import type { Generated } from 'kysely'
import type { Need } from '../tables.ts'

/** Whether a conference took place; if not, who could not come. `home_silent`: it did not come, and no word came. */
export type Went = 'held' | 'home_away' | 'home_silent' | 'school_away'
/** Of a meeting that did not take place. */
export type Missed = Exclude<Went, 'held'>
/** Late is there. `silent`: was expected, was not there, and gave no word. */
export type Came = 'came' | 'late' | 'away' | 'silent'
export type AttendingPart = 'guardian' | 'student' | 'educator' | 'interpreter'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    booking_ends: {
      school_id: string
      booking_id: string
      went: Went
      began_at: string | null
      ended_at: string | null
      /** Of the school, for those who may note: no family reads it. */
      note: Generated<string>
      noted_by: string
      noted_at: string
      /** Since when the family may choose anew, where it did not take place. */
      offered_by: string | null
      offered_at: string | null
    }
    attendances: { school_id: string; booking_id: string; person_id: string; part: AttendingPart; came: Came }
    /** A home that wants no conference this time; `need` is what its meeting goes back to. */
    declines: {
      school_id: string
      meeting_id: string
      declined_by: string
      declined_at: string
      word: string
      need: Exclude<Need, 'waived'>
    }
    nudges: {
      school_id: string
      round_id: string
      guardian_id: string
      nudged_at: string
      nudged_by: string
    }
  }
}
