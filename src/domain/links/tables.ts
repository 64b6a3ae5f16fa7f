import type { LinkPurpose } from '../../platform/ctx.ts'

declare module '../../platform/db/client.ts' {
  interface Tables {
    links: {
      school_id: string
      id: string
      person_id: string
      purpose: LinkPurpose
      round_id: string | null
      child_id: string | null
      meeting_id: string | null
      token_hash: Buffer
      created_at: string
      expires_at: string
      revoked_at: string | null
      /** When the holder of an expired one last asked for a new one. */
      asked_again_at: string | null
    }
  }
}
