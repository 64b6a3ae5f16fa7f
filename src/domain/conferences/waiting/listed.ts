import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { type Named, namesOf } from '../../people/names.ts'
import { takeTurnsFor } from '../booking/turn.ts'
import { needArranger } from '../policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { offerFreed } from './offers.ts'
import { type OpenWait, openWaits } from './open.ts'
import { inLine } from './rules.ts'
import { endWait, writeAnswer } from './settled.ts'

export type WaitList = { round: RoundView; waits: OpenWait[]; names: Map<string, Named> }

/** Who waits in a round, in the order in which they are asked, with what each was offered. Only the head. */
export async function waitListFor(ctx: Ctx, id: string): Promise<WaitList> {
  needArranger(ctx)
  const [round, waits] = await Promise.all([roundFor(ctx, id), openWaits(ctx, id)])
  const people = waits.flatMap(({ guardian, meetings }) => [guardian, ...meetings.map(({ child }) => child)])
  return { round, waits: inLine(waits), names: await namesOf(ctx, people) }
}

/** Takes somebody from the list; what was kept for it goes to the next. Only the head. Gives who it was. */
export async function removeWait(ctx: Ctx, round: string, id: string): Promise<string> {
  needArranger(ctx)
  const listed = (await openWaits(ctx, round)).find(wait => wait.id === id)
  const { meetings, guardian } = found(listed, 'wait')
  await takeTurnsFor(
    ctx,
    round,
    meetings.map(meeting => meeting.id),
  )
  const wait = (await openWaits(ctx, round)).find(one => one.id === id)
  if (!wait) return guardian
  for (const { id: offer, answer } of wait.offers) if (!answer) await writeAnswer(ctx, offer, 'withdrawn')
  await endWait(ctx, id, 'left')
  await offerFreed(ctx, round)
  return guardian
}
