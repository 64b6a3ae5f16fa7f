import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { StoredImage } from '../../platform/images.ts'
import { Forbidden, found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { presents } from './acquaintance.ts'
import { personFor } from './persons.ts'
import { caresFor, childrenOf, isHead, isStaff, needStaff } from './policy.ts'

/** The photo of a person for those who may see that person, as stored. Throws `Absent`. */
export async function photoFor(ctx: Ctx, person: string): Promise<Buffer> {
  const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  const row = await ctx.db
    .selectFrom('persons')
    .innerJoin('photos', 'photos.id', 'persons.photo_id')
    .select('photos.bytes')
    .where('persons.id', '=', person)
    .where(eb =>
      eb.or([
        eb.val(isHead(ctx)),
        eb('persons.id', '=', me),
        eb('persons.id', 'in', childrenOf(ctx)),
        presents(ctx, eb as never, 'persons.id'),
      ]),
    )
    .executeTakeFirst()
  return found(row, 'photo').bytes
}

/** Whose photo staff may put up: the head everyone's, others their own and those of the children they look after. */
export async function needPhotographed(ctx: Ctx, person: string) {
  needStaff(ctx)
  const { profile, isChild } = await personFor(ctx, person)
  const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  const cares = await ctx.db
    .selectFrom('persons')
    .select(eb => caresFor(ctx, eb as never, 'persons.id').as('cares'))
    .where('persons.id', '=', person)
    .executeTakeFirst()
  if (!isStaff(ctx) || !(person === me || (cares?.cares && (isChild || isHead(ctx)))))
    throw new Forbidden('photo')
  return profile
}

/** Puts up a photo in place of the one before; null takes it down. The one before is kept only for the undo. */
export async function keepPhoto(ctx: Ctx, person: string, image: StoredImage | null): Promise<Change<void>> {
  await needPhotographed(ctx, person)
  return changing(ctx, 'photoKept', person, async () => {
    const { photo_id: before } = await ctx.db
      .selectFrom('persons')
      .select('photo_id')
      .where('id', '=', person)
      .executeTakeFirstOrThrow()
    const photo_id = image && newId()
    if (image && photo_id)
      await ctx.db
        .insertInto('photos')
        .values({
          school_id: ctx.school.id,
          id: photo_id,
          bytes: image.bytes,
          mime: 'image/webp',
          width: image.width,
          height: image.height,
          created_at: ctx.now.toString(),
        })
        .execute()
    await ctx.db.updateTable('persons').set({ photo_id }).where('id', '=', person).execute()
    if (before) await ctx.db.deleteFrom('photos').where('id', '=', before).execute()
  })
}
