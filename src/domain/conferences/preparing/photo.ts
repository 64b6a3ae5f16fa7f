import type { Ctx } from '../../../platform/ctx.ts'
import type { StoredImage } from '../../../platform/images.ts'
import { found } from '../../../platform/refusal.ts'
import { type Talk, talkFor } from '../meeting/talk.ts'
import { preparationsSeenBy } from './preparations.ts'

/** The photo of what a child can show, for whoever reads its words at this conference. Throws `Absent`. */
export async function shownPhotoFor(ctx: Ctx, meeting: string): Promise<Buffer> {
  return found(await shownPhotoIn(ctx, await talkFor(ctx, meeting)), 'photo')
}

/** The same at a conference that its reader was given; undefined: there is none for it. */
export async function shownPhotoIn(ctx: Ctx, talk: Talk): Promise<Buffer | undefined> {
  const row = await ctx.db
    .selectFrom(preparationsSeenBy(ctx, talk).where('p.person_id', '=', talk.child).as('p'))
    .innerJoin('preparation_photos as f', 'f.preparation_id', 'p.id')
    .select('f.bytes')
    .executeTakeFirst()
  return row?.bytes
}

/** Puts up a photo in place of the one before, or takes that down; undefined: it stays as it is. */
export async function keepShownPhoto(
  ctx: Ctx,
  preparation_id: string,
  image: StoredImage | null | undefined,
): Promise<void> {
  if (image === undefined) return
  await ctx.db.deleteFrom('preparation_photos').where('preparation_id', '=', preparation_id).execute()
  if (image)
    await ctx.db
      .insertInto('preparation_photos')
      .values({ school_id: ctx.school.id, preparation_id, ...image })
      .execute()
}
