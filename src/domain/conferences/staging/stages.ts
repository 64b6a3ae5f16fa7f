import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { announce } from '../../../platform/outbox.ts'
import { found, Invalid, Refused } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { instantAt } from '../../../platform/wall-clock.ts'
import { UNDO_SECONDS } from '../planning/publish.ts'
import { needArranger } from '../policy.ts'
import { meetingsOf, type RoundView, roundFor } from '../rounds/rounds.ts'
import { enterState } from '../rounds/states.ts'
import { whyNotReady } from '../rules.ts'
import { isOpen } from './rules.ts'
import type { StagesAsked } from './schema.ts'

const STAGES = ['staff', 'first', 'all'] as const
type Stage = (typeof STAGES)[number]
type Opening = Partial<Record<Stage, Temporal.Instant>>

/**
 * Lets families choose their times from then on, in stages, and before them staff set their breaks; said again, what
 * has not opened yet is changed. Families know the round from the first stage of theirs on. Only the head. Refuses `rounds.closed`,
 * `rounds.noDays` and `rounds.noMeetings`; Invalid where the order is wrong.
 */
export async function openBooking(ctx: Ctx, id: string, asked: StagesAsked): Promise<void> {
  const round = await lockedRound(ctx, id)
  const why = whyNotReady(round, await meetingsOf(ctx, id))
  if (why) throw new Refused(why)
  const opening = openingOf(ctx, round, asked)
  await writeStages(ctx, round, opening)
  await nameFirst(ctx, id, asked.homes)
  await knownFrom(ctx, round, opening.first ?? opening.all!)
  for (const stage of STAGES) {
    const at = opening[stage]
    if (at && !isOpen(round.stages, stage, ctx.now))
      await announce(ctx, 'bookingOpened', { round: id, stage, release_at: at.toString() })
  }
}

/** Takes back what has not opened yet, as if it had never been said. Refuses `conferences.bookingOpen`. */
export async function withdrawBooking(ctx: Ctx, id: string): Promise<void> {
  const round = await lockedRound(ctx, id)
  if (isOpen(round.stages, 'first', ctx.now) || isOpen(round.stages, 'all', ctx.now))
    throw new Refused('conferences.bookingOpen')
  await ctx.db.deleteFrom('booking_stages').where('round_id', '=', id).execute()
  await ctx.db.deleteFrom('first_homes').where('round_id', '=', id).execute()
  if (round.stages.length > 0 && isAhead(round, ctx.now)) await forgetPublished(ctx, id)
}

/** For the head; two who press at once take turns. */
async function lockedRound(ctx: Ctx, id: string): Promise<RoundView> {
  await ctx.db.selectFrom('rounds').select('id').where('id', '=', id).forUpdate().execute()
  const round = await roundFor(ctx, id)
  needArranger(ctx)
  return round
}

/** When each stage opens; those that are open stay as they are. Now is in some seconds, in which it can be taken back. */
function openingOf(ctx: Ctx, { stages }: RoundView, asked: StagesAsked): Opening {
  const soon = ctx.now.add({ seconds: UNDO_SECONDS })
  const opening: Opening = {}
  for (const stage of STAGES) {
    const open = stages.find(one => one.stage === stage && isOpen(stages, stage, ctx.now))
    const wall = asked[stage]
    if (open) opening[stage] = Temporal.Instant.from(open.opens_at)
    else if (wall) opening[stage] = later(soon, instantOf(ctx, stage, wall))
    else if (stage === 'all') opening.all = soon
  }
  const order = STAGES.flatMap(stage => (opening[stage] ? [{ stage, at: opening[stage] }] : []))
  for (const [n, one] of order.entries())
    if (n > 0 && Temporal.Instant.compare(order[n - 1]!.at, one.at) > 0)
      throw new Invalid({ [`${one.stage}_day`]: { key: 'common.invalid.order' } })
  return opening
}

function instantOf(ctx: Ctx, stage: Stage, wall: string): Temporal.Instant {
  const at = instantAt(wall, ctx.school.zone)
  if (!at) throw new Invalid({ [`${stage}_at`]: { key: 'common.invalid.time' } })
  return at
}

const later = (one: Temporal.Instant, other: Temporal.Instant) =>
  Temporal.Instant.compare(one, other) > 0 ? one : other

async function writeStages(ctx: Ctx, { id }: RoundView, opening: Opening) {
  const by = { set_by: found(actorId(ctx)), set_at: ctx.now.toString() }
  await ctx.db.deleteFrom('booking_stages').where('round_id', '=', id).execute()
  const rows = STAGES.flatMap(stage => {
    const at = opening[stage]
    return at ? [{ school_id: ctx.school.id, round_id: id, stage, opens_at: at.toString(), ...by }] : []
  })
  await ctx.db.insertInto('booking_stages').values(rows).execute()
}

async function nameFirst(ctx: Ctx, id: string, homes: string[]) {
  const by = { set_by: found(actorId(ctx)), set_at: ctx.now.toString() }
  const parties = new Set((await meetingsOf(ctx, id)).map(meeting => meeting.party))
  const named = [...new Set(homes)].filter(party => parties.has(party))
  await ctx.db.deleteFrom('first_homes').where('round_id', '=', id).execute()
  if (named.length === 0) return
  const rows = named.map(party_id => ({ school_id: ctx.school.id, round_id: id, party_id, ...by }))
  await ctx.db.insertInto('first_homes').values(rows).execute()
}

const publishedIn = (round: RoundView) => round.states.find(one => one.state === 'published')
const isAhead = (round: RoundView, now: Temporal.Instant) => {
  const state = publishedIn(round)
  return !!state && !isReached(state.effective_at, now)
}

/** A schedule that was published, or is about to be, stays as it is; an opening that was only announced is moved. */
async function knownFrom(ctx: Ctx, round: RoundView, at: Temporal.Instant) {
  if (publishedIn(round) && !(round.stages.length > 0 && isAhead(round, ctx.now))) return
  await forgetPublished(ctx, round.id)
  await enterState(ctx, round.id, 'opened', at)
  await enterState(ctx, round.id, 'published', at)
}

/** With it goes what was opened by it: one that waits for the same moment. */
async function forgetPublished(ctx: Ctx, id: string) {
  await ctx.db
    .deleteFrom('round_states')
    .where('round_id', '=', id)
    .where('state', 'in', ['opened', 'published'])
    .where('effective_at', '>', ctx.now.toString())
    .execute()
}
