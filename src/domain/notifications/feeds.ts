import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { hashOf, newToken } from '../../platform/tokens.ts'
import { needPerson } from '../people/policy.ts'

/** A calendar address of one person for one device. Its secret is known to that device alone. */
export type Feed = { id: string; device: string; created_at: string }

/** The own feeds that still work, the oldest first. */
export async function feedsFor(ctx: Ctx): Promise<Feed[]> {
  const me = needPerson(ctx)
  return ctx.db
    .selectFrom('feeds')
    .select(['id', 'device', 'created_at'])
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** Makes a feed for a device of the reader's; gives its secret, which is kept nowhere and shown once. */
export async function makeFeed(ctx: Ctx, device: string): Promise<string> {
  const me = needPerson(ctx)
  const token = newToken()
  await ctx.db
    .insertInto('feeds')
    .values({
      school_id: ctx.school.id,
      id: newId(),
      person_id: me.id,
      device,
      token_hash: hashOf(token),
      created_at: ctx.now.toString(),
      revoked_at: null,
    })
    .execute()
  return token
}

/** Ends an own feed at once. */
export async function revokeFeed(ctx: Ctx, id: string): Promise<string> {
  const me = needPerson(ctx)
  const ended = await ctx.db
    .updateTable('feeds')
    .set({ revoked_at: ctx.now.toString() })
    .where('id', '=', id)
    .where('person_id', '=', me.id)
    .where('revoked_at', 'is', null)
    .returning('device')
    .executeTakeFirst()
  return found(ended, 'feed').device
}

/** Whose feed this is, if it still works. */
export const feedHolder = async (ctx: Ctx, token: string): Promise<string> => {
  const feed = await ctx.db
    .selectFrom('feeds')
    .select('person_id')
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return found(feed, 'feed').person_id
}
