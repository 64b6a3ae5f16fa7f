import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { isNotOver } from './policy.ts'

/** Children who were at the school and whose last day there was before this one. */
export async function childrenGoneBefore(ctx: Ctx, day: Temporal.PlainDate): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('memberships')
    .where('role', '=', 'student')
    .groupBy('person_id')
    .having(sql<boolean>`bool_and(not ${isNotOver('memberships', day.toString())})`)
    .select('person_id')
    .execute()
  return rows.map(row => row.person_id)
}

/** Takes down the photos of all who have no part at the school any more, on the first day without one. */
export async function forgetPhotos(ctx: Ctx): Promise<void> {
  const today = schoolDay(ctx).toString()
  const gone = await ctx.db
    .updateTable('persons')
    .set({ photo_id: null })
    .where('photo_id', 'is not', null)
    .where(eb =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('memberships as m')
            .whereRef('m.person_id', '=', 'persons.id')
            .where(isNotOver('m', today)),
        ),
      ),
    )
    .returning(sql<string>`(select was.photo_id from persons was where was.id = persons.id)`.as('photo'))
    .execute()
  await deletePhotos(
    ctx,
    gone.map(({ photo }) => photo),
  )
}

/** Deletes pictures at which nothing points any more. */
export async function deletePhotos(ctx: Ctx, photos: string[]): Promise<void> {
  if (photos.length > 0) await ctx.db.deleteFrom('photos').where('id', 'in', photos).execute()
}
