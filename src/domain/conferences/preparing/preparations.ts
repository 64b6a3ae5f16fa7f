import { type Expression, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Size } from '../../../platform/image-size.ts'
import type { Talk } from '../meeting/talk.ts'
import type { Audience, Picture, Question, Side } from './tables.ts'

/** What one person brings to a conference. */
export type Preparation = {
  id: string
  person: string
  side: Side
  audience: Audience
  version: number
  saved_at: string
  typed_by: string
  words: { question: Question; text: string }[]
  faces: { picture: Picture; face: number }[]
  /** Photos of what the child can show. */
  photos: (Size & { place: number })[]
}

/** The preparations for a conference that this reader may see, the own one among them: to stand beside others in one statement. */
export const preparationsSeenBy = (ctx: Ctx, talk: Talk) =>
  ctx.db
    .selectFrom('preparations as p')
    .where('p.meeting_id', '=', talk.id)
    .where(isSeenBy(talk))
    .select([
      'p.id',
      'p.person_id as person',
      'p.side',
      'p.audience',
      'p.version',
      'p.saved_at',
      'p.typed_by',
    ])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('preparation_words as w')
          .whereRef('w.preparation_id', '=', 'p.id')
          .select(['w.question', 'w.text']),
      ).as('words'),
      jsonArrayFrom(
        eb
          .selectFrom('preparation_faces as f')
          .whereRef('f.preparation_id', '=', 'p.id')
          .select(['f.picture', 'f.face']),
      ).as('faces'),
      jsonArrayFrom(
        eb
          .selectFrom('preparation_photos as f')
          .whereRef('f.preparation_id', '=', 'p.id')
          .select(['f.place', 'f.width', 'f.height'])
          .orderBy('f.place'),
      ).as('photos'),
    ])
    .orderBy('p.saved_at')
    .orderBy('p.id')

/**
 * Those who hold the conference read what everybody brings to it; a guardian of its home what is for its grown-ups; all
 * their own words and those that they typed for a child. The student reads its own alone.
 */
function isSeenBy({ side, me }: Talk): Expression<SqlBool> {
  if (side === 'school') return sql<boolean>`true`
  const own = sql<boolean>`(p.person_id = ${me} or p.typed_by = ${me})`
  return side === 'student' ? own : sql<boolean>`(${own} or p.audience = 'grown_ups')`
}
