import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { Fact } from '../../platform/outbox.ts'
import { openHomesIn } from '../conferences/held/nudges.ts'
import { type RoundView, roundFor } from '../conferences/rounds/rounds.ts'
import { educatorsWithHours } from '../conferences/staging/breaks.ts'
import { firstHomesIn } from '../conferences/staging/homes.ts'
import { linkEnds } from '../links/rules.ts'
import { namesOf } from '../people/names.ts'
import { mailReceiversOf } from '../people/receivers.ts'
import { childrenOf } from './nudge.ts'
import { invitedTo, nothing } from './planned.ts'
import type { Draft } from './told.ts'

/** To each guardian whose turn it is and whose home has no time: one link to choose for all of its children. */
export async function openedDrafts(ctx: Ctx, { payload }: Fact<'bookingOpened'>): Promise<Draft[]> {
  const round = await roundFor(ctx, payload.round)
  if (!isOf(round, payload)) return []
  if (payload.stage === 'staff') return breaksDrafts(ctx, round)
  const first = payload.stage === 'first' ? await firstHomesIn(ctx, round) : null
  const wanted = await draftsFor(ctx, round, party => first === null || first.has(party))
  // whoever was asked in the first stage is not asked again when all may choose
  return wanted.map(draft => ({ ...draft, dedupe: `bookingOpened:${round.id}:${draft.to}` }))
}

/** To each educator of the round: until when, and where, breaks are set. */
const breaksDrafts = (ctx: Ctx, round: RoundView): Draft[] =>
  educatorsWithHours(round).map(to => ({
    ...{ kind: 'setBreaks' as const, to, round: round.id, release: ctx.now.toString() },
    dedupe: `setBreaks:${round.id}:${to}`,
    told: { ...nothing(round.name), page: round.id },
  }))

/** The stage as it was announced: one that was taken back or moved since tells nobody. */
const isOf = ({ stages }: RoundView, { stage, release_at }: Fact<'bookingOpened'>['payload']): boolean =>
  stages.some(
    one =>
      one.stage === stage && Temporal.Instant.from(one.opens_at).equals(Temporal.Instant.from(release_at)),
  )

/** To somebody whose link to choose is over: a new one, while a child of this guardian has no time. */
export async function chooseAgain(ctx: Ctx, round: RoundView, person: string): Promise<Draft | undefined> {
  return (await draftsFor(ctx, round, () => true)).find(draft => draft.to === person)
}

async function draftsFor(ctx: Ctx, round: RoundView, isWanted: (party: string) => boolean): Promise<Draft[]> {
  const open = (await openHomesIn(ctx, [round.id])).filter(home => isWanted(home.party))
  const homes = await mailReceiversOf(ctx, [...new Set(open.map(home => home.party))])
  const names = await namesOf(
    ctx,
    homes.map(home => home.child),
  )
  return [...Map.groupBy(homes, home => home.guardian)].map(([to, own]) => ({
    ...{ kind: 'chooseTimes' as const, to, round: round.id, dedupe: '', release: ctx.now.toString() },
    told: invitedTo(
      round,
      childrenOf(
        own.map(home => home.child),
        names,
      ),
    ),
    expires: linkEnds.round(round.days.at(-1)!.day, ctx.school.zone).toString(),
  }))
}
