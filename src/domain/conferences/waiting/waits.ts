import type { Ctx } from '../../../platform/ctx.ts'
import { Invalid, Refused } from '../../../platform/refusal.ts'
import { takeTurnsFor } from '../booking/turn.ts'
import { choosingOf, needChoice } from '../choosing/choosing.ts'
import { offerFreed } from './offers.ts'
import { askable, type WaitView } from './own.ts'
import type { Wishes } from './schema.ts'
import { endWait, writeAnswer } from './settled.ts'
import { keepWait, waitInTurn } from './write.ts'

/**
 * Puts a guardian on the list of a round, or changes what it wishes, keeping its place. If what it wishes is free
 * now, it is kept at once. Refuses `conferences.hasTime` and what keeps the guardian from choosing; Invalid where
 * no child is named, the hours leave no time, or whoever has a time does not say what would be better.
 */
export async function joinWait(ctx: Ctx, view: WaitView, wishes: Wishes): Promise<{ kept: boolean }> {
  if (view.closed) throw new Refused(view.closed)
  const named = askable(view).filter(({ id }) => wishes.meetings.includes(id))
  if (askable(view).length === 0) throw new Refused('conferences.hasTime')
  if (wishes.meetings.length === 0) throw new Invalid({ meetings: { key: 'waits.invalid.noChild' } })
  if (named.length < wishes.meetings.length) throw new Invalid({ meetings: { key: 'common.invalid.choice' } })
  const { from_at, until_at, days } = wishes
  if (named.some(({ placed }) => placed) && !from_at && !until_at && days.length === 0)
    throw new Invalid({ from_at: { key: 'waits.invalid.better' } })
  if (wishes.from_at && wishes.until_at && wishes.from_at >= wishes.until_at)
    throw new Invalid({ until_at: { key: 'common.invalid.order' } })
  const { round, guardian } = view
  await takeTurnsFor(ctx, round.id, wishes.meetings)
  needChoice(await choosingOf(ctx, round.id, guardian.id), wishes.meetings)
  await keepWait(ctx, round.id, guardian.id, wishes)
  await offerFreed(ctx, round.id)
  const wait = await waitInTurn(ctx, round.id, guardian.id)
  return { kept: wait?.offer != null }
}

/** Takes a guardian from the list; what was kept for it is free again. Twice is once. */
export async function leaveWait(ctx: Ctx, { round, guardian, meetings }: WaitView): Promise<void> {
  await takeTurnsFor(
    ctx,
    round.id,
    meetings.map(({ id }) => id),
  )
  const wait = await waitInTurn(ctx, round.id, guardian.id)
  if (!wait) return
  if (wait.offer) await writeAnswer(ctx, wait.offer, 'declined')
  await endWait(ctx, wait.id, 'left')
  await offerFreed(ctx, round.id)
}
