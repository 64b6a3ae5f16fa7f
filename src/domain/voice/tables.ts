import type { Generated } from 'kysely'
import type { Kind, State, Step } from './rules.ts'

type Keyed = { school_id: string; id: string }
type Said = { set_by: string; set_at: string }

declare module '../../platform/db/client.ts' {
  interface Tables {
    voice_promises: Said & { school_id: string; kind: Kind; days: number }
    voice_settings: Said & {
      school_id: string
      /** 1 is Monday. */
      school_days: number[]
      quiet_from: string
      quiet_until: string
      most_a_week: number
    }
    voice_items: Keyed & {
      child_id: string
      party_id: string
      author_id: string
      /** Who of the school typed while the author spoke; otherwise the author. */
      typed_by: string
      /** The name of somebody else of the home who spoke. */
      spoken_by: string
      kind: Kind
      text: string
      photo_id: string | null
      audience: 'team' | 'named'
      homes: 'ours' | 'both'
      said_at: string
      answer_by: string
      state: State
      check_in_id: string | null
      question_id: string | null
      /** Since when it is kept for the next conference of its home. */
      for_agenda_at: Generated<string | null>
      for_agenda_by: Generated<string | null>
    }
    voice_readers: {
      school_id: string
      item_id: string
      reader_id: string
      named_by: string
      named_at: string
    }
    voice_steps: Keyed & { item_id: string; step: Step; text: string; by_id: string; at: string }
  }
}
