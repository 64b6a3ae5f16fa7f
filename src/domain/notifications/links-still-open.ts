import type { Ctx } from '../../platform/ctx.ts'
import { isAlive, keptLink } from '../links/kept.ts'
import { linksIn, type Told } from './told.ts'

/** Whether the links of a notice that stand for themselves still open their pages. Asked once more by the sender only. */
export async function linksStillOpen(ctx: Ctx, told: Told): Promise<boolean> {
  for (const id of linksIn({ ...told, meetings: [] })) {
    const link = await keptLink(ctx, id)
    if (!link || !isAlive(link, ctx.now)) return false
  }
  return true
}
