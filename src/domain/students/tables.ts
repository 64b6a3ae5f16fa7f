import type { PassKind, Right, Symbols } from './rules.ts'

declare module '../../platform/db/client.ts' {
  interface Tables {
    student_ages: {
      school_id: string
      pictures_from: number
      code_from: number
      alone_from: number
      pictures: number
      day_ends: string
      weeks_before: number
      set_by: string
      set_at: string
    }
    tablets: {
      school_id: string
      id: string
      group_id: string
      name: string
      /** The first day on which it no longer is one. */
      until_on: string
      made_by: string
      made_at: string
      set_up_until: string
      /** Null until it is set up. */
      token_hash: Buffer | null
      set_up_at: string | null
      used_on: string | null
      revoked_at: string | null
      revoked_by: string | null
    }
    student_passes: {
      school_id: string
      child_id: string
      symbol: Symbols
      /** Null, with all of the secret, while the child has still to choose. */
      kind: PassKind | null
      /** How many pictures or digits it is long. */
      length: number | null
      salt: Buffer | null
      secret_hash: Buffer | null
      since: string | null
      choose_until: string | null
      /** Wrong tries in a row. */
      wrong: number
      paused_until: string | null
      made_by: string
      made_at: string
    }
    right_moves: { school_id: string; child_id: string; gained: Right; moves_on: string; told_at: string }
  }
}
