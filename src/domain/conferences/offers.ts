import type { Ctx } from '../../platform/ctx.ts'

/** Offers what is free in a round now to those who wait for it, in their order. */
export async function offerFreed(_ctx: Ctx, _round: string): Promise<void> {}
