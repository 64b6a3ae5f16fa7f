type Keyed = { school_id: string; id: string }

/** What an area is about: learning, social and emotional learning, or well-being. */
export type Domain = 'academic' | 'social' | 'wellbeing'
/** What was seen speaks of a strength, of a challenge, or of neither. */
export type Bearing = 'strength' | 'challenge' | 'none'
/** `team`: who leads or teaches the child's groups, and the head. `staff`: their aides as well. `family`: the homes too. */
export type Audience = 'team' | 'staff' | 'family'

export type ObservationRow = Keyed & {
  author_id: string
  text: string
  seen_on: string
  recorded_at: string
  area_id: string | null
  bearing: Bearing
  audience: Audience
  /** Made where it was typed, so that what is sent twice is one. */
  client_key: string
  version: number
  /** Who wrote the text as it stands. */
  text_by: string
}

declare module '../../platform/db/client.ts' {
  interface Tables {
    areas: Keyed & {
      domain: Domain
      /** Key of the name in the catalogue, until the school gives one of its own. */
      starter: string | null
      name: string
      place: number
      created_at: string
      retired_at: string | null
      retired_by: string | null
    }
    observations: ObservationRow
    observation_children: { school_id: string; observation_id: string; child_id: string; seen_on: string }
    observation_photos: {
      school_id: string
      observation_id: string
      bytes: Buffer
      width: number
      height: number
    }
    former_texts: {
      school_id: string
      observation_id: string
      version: number
      text: string
      written_by: string
      replaced_at: string
      /** Written elsewhere at the same time; it is part of the text that followed. */
      beside: boolean
    }
    progress_updates: Keyed & {
      child_id: string
      author_id: string
      from_on: string
      to_on: string
      question: string
      sent_at: string
      withdrawn_at: string | null
      withdrawn_by: string | null
    }
    progress_update_items: {
      school_id: string
      update_id: string
      observation_id: string
      text: string
      seen_on: string
      area_id: string | null
      bearing: Bearing
      place: number
    }
    /** Which update an item of a home answers. */
    update_replies: { school_id: string; item_id: string; update_id: string }
    update_cadences: { school_id: string; weeks: number; set_by: string; set_at: string }
  }
}
