import { actorId, type Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'

/** Whose hand writes, and when. */
export const handOf = (ctx: Ctx) => ({ by: found(actorId(ctx), 'person'), at: ctx.now.toString() })
