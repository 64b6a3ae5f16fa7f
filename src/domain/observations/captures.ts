import { actorId, type Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import type { StoredImage } from '../../platform/images.ts'
import { found } from '../../platform/refusal.ts'
import { changing } from '../../platform/undo.ts'
import { pupilsFor } from '../people/pupils.ts'
import { correctObservation } from './corrections.ts'
import { needArea, needDay, needPupils, needUnnamed } from './fit.ts'
import type { Captured } from './schema.ts'

/** `change` takes it back; none where nothing new was written. `joined`: two texts of it were made one. */
export type Kept = { id: string; change: string | null; joined: boolean }

/**
 * Keeps what somebody of the staff saw of children whom one looks after. What comes again under its key is the
 * same observation; with another text it is corrected, and the former text stays. Throws `Invalid` by field;
 * refuses `observations.namesOthers` until the author has seen that families would read another child's name.
 */
export async function captureObservation(
  ctx: Ctx,
  input: Captured,
  image: StoredImage | null,
): Promise<Kept> {
  const pupils = await pupilsFor(ctx)
  const children = [...new Set(input.children)]
  needPupils(pupils, children)
  needDay(ctx, input.seen_on)
  needUnnamed(pupils, children, input)
  const known = await keptUnder(ctx, input.client_key)
  if (known) return again(ctx, known, input)
  await needArea(ctx, input.area)
  const { change, value } = await changing(ctx, 'observationKept', children[0]!, () =>
    insert(ctx, input, children, image),
  )
  // sent twice at once: the other one was first
  return value ? { id: value, change, joined: false } : again(ctx, await foundUnder(ctx, input), input)
}

const keptUnder = (ctx: Ctx, client_key: string) =>
  ctx.db
    .selectFrom('observations')
    .select(['id', 'text'])
    .where('client_key', '=', client_key)
    .where('author_id', '=', found(actorId(ctx)))
    .executeTakeFirst()

const foundUnder = async (ctx: Ctx, { client_key }: Captured) => found(await keptUnder(ctx, client_key))

/** What was kept stands; another text under the same key was written after the first, on the same device. */
const again = async (ctx: Ctx, known: { id: string; text: string }, input: Captured): Promise<Kept> =>
  known.text === input.text
    ? { id: known.id, change: null, joined: false }
    : correctObservation(ctx, known.id, { ...input, version: 1 })

async function insert(ctx: Ctx, input: Captured, children: string[], image: StoredImage | null) {
  const [school_id, id, me] = [ctx.school.id, newId(), found(actorId(ctx))]
  const { text, seen_on, bearing, audience, client_key } = input
  const made = await ctx.db
    .insertInto('observations')
    .values({
      ...{ school_id, id, author_id: me, text_by: me, text, seen_on, bearing, audience, client_key },
      ...{ area_id: input.area || null, recorded_at: ctx.now.toString(), version: 1 },
    })
    .onConflict(conflict => conflict.columns(['school_id', 'author_id', 'client_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!made) return null
  await ctx.db
    .insertInto('observation_children')
    .values(children.map(child_id => ({ school_id, observation_id: id, child_id, seen_on })))
    .execute()
  if (image)
    await ctx.db
      .insertInto('observation_photos')
      .values({ school_id, observation_id: id, ...image })
      .execute()
  return id
}
