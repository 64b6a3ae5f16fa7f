import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'

/** A photo by its own id, as WebP. For words that have decided already who may see whose face. Throws `Absent`. */
export async function photoNamed(ctx: Ctx, photo: string | null): Promise<Buffer> {
  const row = await ctx.db.selectFrom('photos').select('bytes').where('id', '=', photo).executeTakeFirst()
  return found(row, 'photo').bytes
}
