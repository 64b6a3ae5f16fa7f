import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../../platform/ctx.ts'
import type { OfferAnswer } from '../tables.ts'
import type { Settled } from './rules.ts'

/** Writes what has become of those who wait. Says whether a time that was kept for one of them was let go. */
export async function writeSettled(ctx: Ctx, settled: Settled[]): Promise<boolean> {
  let letGo = false
  for (const { wait, answers, open, ended } of settled) {
    for (const { offer, answer } of answers) {
      await writeAnswer(ctx, offer.id, answer)
      letGo ||= offer.held_until !== null
    }
    if (!ended) continue
    // whoever waits for nothing any more is kept no time either
    if (open) await writeAnswer(ctx, open.id, 'withdrawn')
    letGo ||= open !== null
    await endWait(ctx, wait.id, ended)
  }
  return letGo
}

/** Writes the answer to an offer; its time is no longer kept. */
export async function writeAnswer(ctx: Ctx, offer: string, answer: OfferAnswer): Promise<void> {
  await ctx.db
    .updateTable('offers')
    .set({ answer, answered_at: ctx.now.toString() })
    .where('id', '=', offer)
    .where('answer', 'is', null)
    .execute()
  await ctx.db.deleteFrom('holds').where('bundle_id', '=', offer).execute()
}

/** Keeps an offer's time until then. */
export async function lengthenOffer(ctx: Ctx, offer: string, until: Temporal.Instant): Promise<void> {
  await ctx.db.updateTable('offers').set({ until_at: until.toString() }).where('id', '=', offer).execute()
}

/** Takes somebody from the list. */
export async function endWait(ctx: Ctx, wait: string, ended_as: 'booked' | 'left' | 'over'): Promise<void> {
  await ctx.db
    .updateTable('waits')
    .set({ ended_as, ended_at: ctx.now.toString() })
    .where('id', '=', wait)
    .where('ended_at', 'is', null)
    .execute()
}
