export type NoticeState = 'waiting' | 'sending' | 'sent' | 'shown' | 'failed' | 'uncertain' | 'withdrawn'

declare module '../../platform/db/client.ts' {
  interface Tables {
    notices: {
      school_id: string
      id: string
      kind: string
      to_person: string
      about_child: string | null
      round_id: string | null
      dedupe: string
      data: unknown
      state: NoticeState
      created_at: string
      release_at: string
      attempts: number
      fault: string
      sent_at: string | null
      sent_to: string
    }
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
