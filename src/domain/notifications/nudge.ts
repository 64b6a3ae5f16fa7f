import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { openHomesIn } from '../conferences/held/nudges.ts'
import { roundFor } from '../conferences/rounds/rounds.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { invitedTo } from './planned.ts'
import type { Draft, Told } from './told.ts'

/** To each who was nudged: the children who have no time yet, and one link to choose for all of them. */
export async function nudgeDrafts(ctx: Ctx, { id, payload }: Fact<'timeNudged'>): Promise<Draft[]> {
  const round = await roundFor(ctx, payload.round)
  const open = await openHomesIn(ctx, [round.id])
  const homes = (await mailReceiversOf(ctx, [...new Set(open.map(home => home.party))])).filter(home =>
    payload.guardians.includes(home.guardian),
  )
  const names = await namesOf(
    ctx,
    homes.map(home => home.child),
  )
  return [...Map.groupBy(homes, home => home.guardian)].map(([to, own]) => ({
    kind: 'nudge',
    to,
    round: round.id,
    dedupe: `timeNudged:${id}:${to}`,
    told: invitedTo(
      round,
      childrenOf(
        own.map(home => home.child),
        names,
      ),
    ),
    release: ctx.now.toString(),
  }))
}

export const childrenOf = (ids: string[], names: Map<string, { given: string }>): Told['children'] =>
  [...new Set(ids)].map(id => ({ id, name: names.get(id)?.given ?? '' }))
