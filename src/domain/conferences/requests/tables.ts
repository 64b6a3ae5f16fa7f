declare module '../../../platform/db/client.ts' {
  interface Tables {
    /** A conference that a home or the school asks for, outside of the rounds. */
    conference_requests: {
      school_id: string
      id: string
      child_id: string
      party_id: string
      side: 'home' | 'school'
      about: string
      /** When it would suit, in the family's words. */
      wished: string
      asked_at: string
      asked_by: string
      answered_at: string | null
      answered_by: string | null
      answer: 'given' | 'declined' | null
      /** The sentence to the family. */
      reply: string
      meeting_id: string | null
    }
  }
}

export {}
