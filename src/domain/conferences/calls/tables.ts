import type { Generated } from 'kysely'
import type { Mode } from '../tables.ts'

/** How somebody takes part who is not in the room. */
export type FromAfar = Exclude<Mode, 'in_person'>

declare module '../../../platform/db/client.ts' {
  interface Tables {
    /** The call of one booking: an address that the school typed; `room` where one was named before bookings had theirs. */
    calls: {
      school_id: string
      booking_id: string
      room: string | null
      link: Generated<string>
      made_at: string
    }
    /** A guardian who joins a meeting at the school from elsewhere. */
    joinings: { school_id: string; meeting_id: string; guardian_id: string; by: FromAfar; said_at: string }
  }
}
