import type { Generated } from 'kysely'
import type { Mode } from '../tables.ts'

/** How somebody takes part who is not in the room. */
export type FromAfar = Exclude<Mode, 'in_person'>

declare module '../../../platform/db/client.ts' {
  interface Tables {
    /** The call of one booking: a room that nobody can guess, or an address that the school typed. */
    calls: { school_id: string; booking_id: string; room: string; link: Generated<string>; made_at: string }
    /** A guardian who joins a meeting at the school from elsewhere. */
    joinings: { school_id: string; meeting_id: string; guardian_id: string; by: FromAfar; said_at: string }
  }
}
