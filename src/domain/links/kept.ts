import type { Selectable } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { isReached } from '../../platform/time.ts'

export type KeptLink = Omit<Selectable<Tables['links']>, 'token_hash' | 'asked_again_at'>

/** A link that was made, whether or not it still works. For words that write to its person only. */
export const keptLink = (ctx: Ctx, id: string): Promise<KeptLink | undefined> =>
  ctx.db
    .selectFrom('links')
    .select(['school_id', 'id', 'person_id', 'purpose', 'round_id', 'child_id', 'meeting_id', 'created_at'])
    .select(['expires_at', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Whether it still opens its page. */
export const isAlive = (link: Pick<KeptLink, 'expires_at' | 'revoked_at'>, now: Temporal.Instant): boolean =>
  link.revoked_at === null && !isReached(link.expires_at, now)

/** Ends these links at once. */
export async function revokeLinks(ctx: Ctx, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .updateTable('links')
    .set({ revoked_at: ctx.now.toString() })
    .where('id', 'in', ids)
    .where('revoked_at', 'is', null)
    .execute()
}
