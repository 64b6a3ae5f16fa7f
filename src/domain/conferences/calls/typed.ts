import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type Noting, notingFor } from '../held/noting.ts'

/** A meeting with the address that was typed for its call; for those who hold it, and the head. */
export async function typedCallFor(ctx: Ctx, meeting: string): Promise<Noting & { link: string }> {
  const noting = await notingFor(ctx, meeting)
  found(noting.meeting.booking, 'time')
  const row = await ctx.db
    .selectFrom('calls')
    .select('link')
    .where('booking_id', '=', noting.record.id)
    .executeTakeFirst()
  return { ...noting, link: row?.link ?? '' }
}

/** Gives one meeting's call an address of its own; an empty one: the round's counts. */
export async function typeCall(ctx: Ctx, meeting: string, link: string): Promise<Noting> {
  const noting = await typedCallFor(ctx, meeting)
  const row = { school_id: ctx.school.id, booking_id: noting.record.id, room: null }
  await ctx.db
    .insertInto('calls')
    .values({ ...row, link, made_at: ctx.now.toString() })
    .onConflict(conflict => conflict.columns(['school_id', 'booking_id']).doUpdateSet({ link }))
    .execute()
  return noting
}
