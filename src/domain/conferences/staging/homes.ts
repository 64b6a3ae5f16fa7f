import type { Ctx } from '../../../platform/ctx.ts'
import { type Case, casesOf } from '../booking/case.ts'
import type { RoundView } from '../rounds/rounds.ts'
import { placedOf } from '../schedule.ts'
import { goesFirst } from './rules.ts'

/** The parties of a round that choose first. For words that have decided who may know it. */
export async function firstHomesIn(ctx: Ctx, round: RoundView): Promise<Set<string>> {
  const placed = (await placedOf(ctx, round.id)).filter(({ need }) => need !== 'waived')
  const cases = await casesOf(ctx, round, placed, 'home')
  const ownOf = (guardian: string) => cases.filter(({ meeting }) => meeting.guardians.includes(guardian))
  const first = ({ meeting }: Case) => meeting.guardians.some(id => goesFirst(round.first, ownOf(id)))
  return new Set(cases.filter(first).map(({ meeting }) => meeting.party))
}
