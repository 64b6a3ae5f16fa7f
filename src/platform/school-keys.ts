import type { Ctx } from './ctx.ts'
import type { Sealer } from './sealing.ts'

declare module './db/client.ts' {
  interface Tables {
    school_keys: { school_id: string; wrapped: Buffer; made_at: string }
  }
}

/** Seals a text of this school for one place, with the school's key, which is made at its first use. */
export async function sealText(ctx: Ctx, sealer: Sealer, place: string, text: string): Promise<Buffer> {
  const fresh = sealer.newKey(ctx.school.id)
  await ctx.db
    .insertInto('school_keys')
    .values({ school_id: ctx.school.id, wrapped: fresh, made_at: ctx.now.toString() })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  return sealer.seal(ctx.school.id, await keyOf(ctx), place, text)
}

/** Opens what was sealed for this place. Throws when it cannot be opened. */
export const openText = async (ctx: Ctx, sealer: Sealer, place: string, sealed: Buffer): Promise<string> =>
  sealer.open(ctx.school.id, await keyOf(ctx), place, sealed)

async function keyOf(ctx: Ctx): Promise<Buffer> {
  const { wrapped } = await ctx.db.selectFrom('school_keys').select('wrapped').executeTakeFirstOrThrow()
  return wrapped
}
