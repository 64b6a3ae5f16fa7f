import type { Ctx } from '../../../platform/ctx.ts'
import type { StoredImage } from '../../../platform/images.ts'
import { found, Invalid } from '../../../platform/refusal.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { preparationsSeenBy } from './preparations.ts'
import { PLACES, type Place } from './rules.ts'

/** One photo of what a child can show, for whoever reads its words at this conference. Throws `Absent`. */
export async function shownPhotoFor(ctx: Ctx, meeting: string, place: number): Promise<Buffer> {
  const talk = await talkFor(ctx, meeting)
  const [row] = await shownPhotos(ctx, talk).where('f.place', '=', place).execute()
  return found(row, 'photo').bytes
}

/** All of them by their places, at a conference that its reader was given. */
export async function shownPhotosIn(ctx: Ctx, talk: Talk): Promise<Map<number, Buffer>> {
  const rows = await shownPhotos(ctx, talk).execute()
  return new Map(rows.map(({ place, bytes }) => [place, bytes]))
}

const shownPhotos = (ctx: Ctx, talk: Talk) =>
  ctx.db
    .selectFrom(preparationsSeenBy(ctx, talk).where('p.person_id', '=', talk.child).as('p'))
    .innerJoin('preparation_photos as f', 'f.preparation_id', 'p.id')
    .select(['f.place', 'f.bytes'])

/** A photo to put up beside those that are kept, and which of these to take down. */
export type PhotosSent = { image: StoredImage | null; down: Place[] }

/** First takes down, then puts up, in the first place that is free. Throws `Invalid` where none is. */
export async function keepShownPhotos(ctx: Ctx, preparation_id: string, { image, down }: PhotosSent) {
  if (down.length > 0)
    await ctx.db
      .deleteFrom('preparation_photos')
      .where('preparation_id', '=', preparation_id)
      .where('place', 'in', down)
      .execute()
  if (!image) return
  const kept = await ctx.db
    .selectFrom('preparation_photos')
    .where('preparation_id', '=', preparation_id)
    .select('place')
    .execute()
  const place = PLACES.find(free => !kept.some(photo => photo.place === free))
  if (!place) throw new Invalid({ photo: { key: 'talks.photo.most', args: { n: PLACES.length } } })
  await ctx.db
    .insertInto('preparation_photos')
    .values({ school_id: ctx.school.id, preparation_id, place, ...image })
    .execute()
}
