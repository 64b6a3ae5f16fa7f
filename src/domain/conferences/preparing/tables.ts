/** Who brings something to a conference: a home, the child itself, or the school. */
export type Side = 'home' | 'student' | 'school'
export type Question =
  | 'see'
  | 'worry'
  | 'hope'
  | 'talk'
  | 'proud'
  | 'hard'
  | 'want'
  | 'shows'
  | 'academic'
  | 'social'
  | 'strengths'
  | 'growth'
/** A part of a school day that a young child can point at. */
export type Picture =
  | 'coming'
  | 'reading'
  | 'numbers'
  | 'making'
  | 'playing'
  | 'friends'
  | 'eating'
  | 'outside'

/** Those who hold the conference, or all of its grown-ups: them, and the guardians of this home. */
export type Audience = 'holders' | 'grown_ups'

declare module '../../../platform/db/client.ts' {
  interface Tables {
    preparations: {
      school_id: string
      id: string
      meeting_id: string
      /** Whose words they are, whoever typed them. */
      person_id: string
      side: Side
      audience: Audience
      /** One more with each saving, so that two devices do not write over each other. */
      version: number
      saved_at: string
      typed_by: string
    }
    preparation_words: { school_id: string; preparation_id: string; question: Question; text: string }
    /** 1 hard, 2 so-so, 3 good. */
    preparation_faces: { school_id: string; preparation_id: string; picture: Picture; face: number }
    preparation_photos: {
      school_id: string
      preparation_id: string
      place: number
      bytes: Buffer
      width: number
      height: number
    }
  }
}
