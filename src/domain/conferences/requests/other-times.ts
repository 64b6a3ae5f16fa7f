import type { Ctx } from '../../../platform/ctx.ts'
import { found } from '../../../platform/refusal.ts'
import { choosingFor } from '../choosing/choosing.ts'

/**
 * The reader's home, by link or signed in, that can choose a time for a single conference and may ask for other times.
 * Absent in a round, and once it has a time.
 */
export async function homeThatChooses(ctx: Ctx, round: string): Promise<{ child: string; party: string }> {
  const { round: single, cases } = await choosingFor(ctx, round)
  const open = single.kind === 'extra' ? cases.find(known => !known.meeting.booking) : undefined
  const { child, party } = found(open, 'conference').meeting
  return { child, party }
}
