import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { choosingFor } from '../choosing/choosing.ts'
import { askFor } from './requests.ts'

/**
 * Asks the school for other times than those from which the reader's home could choose for a single conference, by
 * link or signed in. Absent in a round, and once it has a time. Refuses `conferences.askedAlready`.
 */
export async function askForOtherTimes(
  ctx: Ctx,
  round: string,
  asked: { about: string; wished: string },
): Promise<void> {
  const { round: single, cases } = await choosingFor(ctx, round)
  const open = single.kind === 'extra' ? cases.find(known => !known.meeting.booking) : undefined
  const { child, party } = found(open, 'conference').meeting
  await askFor(ctx, { child, party }, asked)
}
