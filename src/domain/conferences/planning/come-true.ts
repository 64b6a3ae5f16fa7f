import type { Ctx } from '../../../platform/ctx.ts'
import { changing } from '../../../platform/undo.ts'
import { writeHours } from '../days/day-write.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { roundSupposing, type Supposed } from './supposing.ts'

/** Writes hours and rooms of the round as the plan supposes them; gives by which change they can be taken back. */
export async function comeTrue(
  ctx: Ctx,
  round: RoundView,
  plan: string,
  supposed: Supposed | null,
): Promise<string | null> {
  if (!supposed) return null
  const { change } = await changing(ctx, 'planTaken', plan, async () => {
    if (supposed.kind === 'away') await writeHours(ctx, round.id, roundSupposing(round, supposed))
    if (supposed.kind === 'roomGone') await withoutRoom(ctx, round.id, supposed.room)
    if (supposed.kind === 'roomClosed') await writeClosed(ctx, roundSupposing(round, supposed), supposed.room)
  })
  return change
}

async function withoutRoom(ctx: Ctx, round: string, room: string) {
  const inRound = { round_id: round, room_id: room }
  await ctx.db
    .updateTable('round_staff')
    .set({ room_id: null })
    .where(eb => eb.and(inRound))
    .execute()
  await ctx.db
    .deleteFrom('round_rooms')
    .where(eb => eb.and(inRound))
    .execute()
}

const writeClosed = (ctx: Ctx, { id, rooms }: RoundView, room: string) =>
  ctx.db
    .updateTable('round_rooms')
    .set({ closed: JSON.stringify(rooms.find(one => one.id === room)?.closed ?? []) })
    .where('round_id', '=', id)
    .where('room_id', '=', room)
    .execute()
