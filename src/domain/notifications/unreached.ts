import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { meetingsOf } from '../conferences/rounds.ts'
import { type NamedHome, namedHomesOn } from '../people/home-names.ts'
import { needHead } from '../people/policy.ts'
import { mailReceiversOf } from '../people/receivers.ts'

/** The homes that meet in the round and of which nobody gets letters, so that nobody would be told. For the head. */
export async function unreachedHomes(ctx: Ctx, round: string): Promise<NamedHome[]> {
  needHead(ctx)
  const [meetings, homes] = await Promise.all([
    meetingsOf(ctx, round),
    namedHomesOn(ctx, schoolDay(ctx), 'conference'),
  ])
  const parties = new Set(meetings.filter(({ need }) => need !== 'waived').map(({ party }) => party))
  const told = new Set((await mailReceiversOf(ctx, [...parties])).map(({ party }) => party))
  return homes.filter(
    ({ party, guardians }) => parties.has(party) && !told.has(party) && guardians.length > 0,
  )
}
