import type { Generated } from 'kysely'
import type { BookingStage, Mode } from '../tables.ts'

type InRound = { school_id: string; round_id: string }

declare module '../../../platform/db/client.ts' {
  interface Tables {
    booking_stages: InRound & { stage: BookingStage; opens_at: string; set_by: string; set_at: string }
    /** Homes that choose first because the school says so. */
    first_homes: InRound & { party_id: string; set_by: string; set_at: string }
    /** How a home meets about one child. */
    meeting_wishes: {
      school_id: string
      meeting_id: string
      guests: string[]
      interpreter: boolean
      student: boolean
      said_at: string
      said_by: string
    }
    /** A time kept for a home until `until_at`; `wait_id`: because the list had its turn. */
    holds: InRound & {
      id: string
      /** What is taken or let go together. */
      bundle_id: string
      meeting_id: string
      wait_id: string | null
      during: string
      starts_wall: string
      mode: Mode
      room_id: string | null
      interpreter_id: string | null
      language: string | null
      held_at: string
      held_by: string | null
      until_at: string
      /** How often it was made longer. */
      extended: Generated<number>
    }
  }
}
