type Keyed = { school_id: string; id: string }

declare module '../../platform/db/client.ts' {
  interface Tables {
    safeguarding_notes: Keyed & { child_id: string; author_id: string; seen_on: string; written_at: string }
    safeguarding_readers: { school_id: string; note_id: string; reader_id: string }
    safeguarding_entries: Keyed & { note_id: string; author_id: string; sealed: Buffer; written_at: string }
    safeguarding_reads: Keyed & { note_id: string; reader_id: string; read_at: string }
  }
}

export {}
