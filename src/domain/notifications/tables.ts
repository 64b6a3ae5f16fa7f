import type { NoticeKind, Told } from './told.ts'

export type NoticeState = 'waiting' | 'sending' | 'sent' | 'shown' | 'failed' | 'uncertain' | 'withdrawn'

export type NoticeRow = {
  school_id: string
  id: string
  kind: NoticeKind
  to_person: string
  /** The child, when it is about one only. */
  about_child: string | null
  round_id: string | null
  dedupe: string
  data: Told
  state: NoticeState
  created_at: string
  /** Not before this instant; for a retry, the instant of the next try. */
  release_at: string
  /** When a sender took it; one that stays 'sending' for long was never answered. */
  claimed_at: string | null
  attempts: number
  /** Why it did not leave: a code of ours, or what the mail server answered, without addresses. */
  fault: string
  sent_at: string | null
  sent_to: string
  /** Which of the staff first saw its link, to hand the letter over. */
  opened_by: string | null
  opened_at: string | null
}

declare module '../../platform/db/client.ts' {
  interface Tables {
    notices: Omit<NoticeRow, 'data'> & { data: unknown }
    feeds: {
      school_id: string
      id: string
      person_id: string
      device: string
      token_hash: Buffer
      created_at: string
      revoked_at: string | null
    }
  }
}
