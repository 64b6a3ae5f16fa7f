import type { Rhythm, Starter } from './rules.ts'

type Keyed = { school_id: string; id: string }

declare module '../../../platform/db/client.ts' {
  interface Tables {
    check_in_settings: { school_id: string; rhythm: Rhythm; set_by: string; set_at: string }
    check_in_questions: Keyed & {
      starter: Starter | null
      /** The school's own question, by language. */
      words: Record<string, string> | null
      place: number
      retired_at: string | null
      set_by: string | null
      set_at: string
    }
    check_in_askings: Keyed & {
      asked_at: string
      asked_on: string
      remind_at: string
      over_at: string
      reminded_at: string | null
    }
    check_ins: Keyed & {
      asking_id: string
      child_id: string
      party_id: string
      answered_at: string | null
      answered_by: string | null
    }
    check_in_answers: { school_id: string; check_in_id: string; question_id: string; text: string }
  }
}
