import type { Purpose } from './rules.ts'

declare module '../../platform/db/client.ts' {
  interface Tables {
    circumstances: {
      school_id: string
      id: string
      child_id: string
      party_id: string
      author_id: string
      /** Gone once it has ended. */
      sealed: Buffer | null
      /** What its readers may do with it; gone likewise, and null where nobody was asked. */
      purpose: Purpose | null
      written_at: string
      /** The first day on which it is gone. */
      until_on: string
      /** When the author was asked whether it should stay longer. */
      asked_at: string | null
      ended_at: string | null
      /** Null where its time was over. */
      ended_by: string | null
    }
    circumstance_readers: { school_id: string; circumstance_id: string; reader_id: string }
    circumstance_reads: {
      school_id: string
      id: string
      circumstance_id: string
      reader_id: string
      read_at: string
    }
  }
}
