import type { Ctx } from '../../platform/ctx.ts'
import { type ChildSeen, observationsFor, type Seen } from './seen.ts'
import { atMost, type SomeSeen } from './some-seen.ts'

/** So many fit on a paper. */
export const MOST_PICTURED = 6

/**
 * The last observations since an ISO day with a photo of this child alone that this reader may see, for a paper that goes
 * from hand to hand. In one statement; none by a link, which can be passed on.
 */
export async function picturedFor(
  ctx: Ctx,
  child: ChildSeen,
  asked: { another: string; since: string },
): Promise<SomeSeen> {
  if (ctx.actor.kind !== 'person') return { seen: [], more: false }
  return atMost(
    MOST_PICTURED,
    await observationsFor(ctx, child, { ...asked, pictured: true, limit: MOST_PICTURED + 1 }),
  )
}

/** Their photos as WebP, by observation. For what `picturedFor` gave. */
export async function photosOf(ctx: Ctx, seen: Seen[]): Promise<Map<string, Buffer>> {
  if (seen.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('observation_photos')
    .select(['observation_id', 'bytes'])
    .where(
      'observation_id',
      'in',
      seen.map(({ id }) => id),
    )
    .execute()
  return new Map(rows.map(row => [row.observation_id, row.bytes]))
}
