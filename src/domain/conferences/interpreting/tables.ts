export type SettledWay = 'service' | 'other'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    /** Whether the interpreter comes to a meeting as it stood at that sequence. */
    interpreter_answers: {
      school_id: string
      booking_id: string
      interpreter_id: string
      sequence: number
      asked_at: string | null
      answer: 'yes' | 'no' | null
      answered_at: string | null
    }
    /** A need of an interpreter that was met in another way. */
    settled_needs: {
      school_id: string
      booking_id: string
      /** The start that it is settled for. */
      starts_wall: string
      way: SettledWay
      note: string
      settled_by: string
      settled_at: string
    }
  }
}
