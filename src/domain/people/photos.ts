import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { sizeBeside } from '../../platform/image-size.ts'
import type { StoredImage } from '../../platform/images.ts'
import { Absent, found } from '../../platform/refusal.ts'
import { type Change, changing } from '../../platform/undo.ts'
import { presents } from './acquaintance.ts'
import { caresFor, childrenOf, isHead, needStaff } from './policy.ts'

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

/** Staff put up their own photo and those of the children they look after, the head everyone's. */
async function needPhotographed(ctx: Ctx, person: string) {
  needStaff(ctx)
  const me = ctx.actor.kind === 'person' ? ctx.actor.person.id : null
  const row = await ctx.db
    .selectFrom('persons')
    .select(eb => caresFor(ctx, eb as never, 'persons.id').as('cares'))
    .where('persons.id', '=', person)
    .executeTakeFirst()
  if (!row || !(row.cares || person === me)) throw new Absent('person')
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
    const photo_id = image && (await storePhoto(ctx, image))
    await ctx.db.updateTable('persons').set({ photo_id }).where('id', '=', person).execute()
    if (before) await ctx.db.deleteFrom('photos').where('id', '=', before).execute()
  })
}

/** Keeps a picture that a thing of another area points at; gives its id. Who may see it is decided there. */
export async function storePhoto(ctx: Ctx, { bytes, width, height }: StoredImage): Promise<string> {
  const id = newId()
  await ctx.db
    .insertInto('photos')
    .values({
      ...{ school_id: ctx.school.id, id, bytes, mime: 'image/webp', width, height },
      created_at: ctx.now.toString(),
    })
    .execute()
  return id
}

/** The picture that another area's query names by its id: a column beside it. */
export const photoBytes = (column: string) =>
  sql<Buffer | null>`(select kept.bytes from photos kept where kept.id = ${sql.ref(column)})`

/** How large it is, likewise; null where there is none. */
export const photoSize = (column: string) => sizeBeside(sql`photos kept where kept.id = ${sql.ref(column)}`)
