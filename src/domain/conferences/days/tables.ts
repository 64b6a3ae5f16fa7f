declare module '../../../platform/db/client.ts' {
  interface Tables {
    /** A day of a round, or one educator's hours of it, that was held on another day. */
    day_moves: {
      school_id: string
      id: string
      round_id: string
      /** Null: everybody's. */
      person_id: string | null
      from_day: string
      to_day: string
      change_id: string | null
      fact_id: string | null
      made_at: string
      made_by: string
      undone_at: string | null
    }
    /** What was decided about a meeting that no longer fits where it is, for this start only. */
    unfit_times: {
      school_id: string
      booking_id: string
      starts_wall: string
      kept_at: string | null
      kept_by: string | null
      asked_at: string | null
      asked_by: string | null
    }
  }
}

export {}
