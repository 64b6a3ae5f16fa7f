import type { Ctx } from '../../platform/ctx.ts'
import { isAlive, keptLink } from '../links/kept.ts'
import type { Told } from './told.ts'

/** Whether the link of a notice still opens its page. Asked once more by the sender only. */
export async function linkHolds(ctx: Ctx, told: Told): Promise<boolean> {
  if (!told.link) return true
  const link = await keptLink(ctx, told.link)
  return link !== undefined && isAlive(link, ctx.now)
}
