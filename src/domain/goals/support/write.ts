import type { Ctx } from '../../../platform/ctx.ts'
import { newId } from '../../../platform/ids.ts'
import { Absent, found, Invalid, Refused } from '../../../platform/refusal.ts'
import { seenOf } from '../../observations/seen-beside.ts'
import { itemFor } from '../../voice/items.ts'
import { takeUp } from '../../voice/steps.ts'
import { heldFor } from '../audiences.ts'
import { goalFor } from '../goals.ts'
import { handOf } from '../hand.ts'
import type { Origin } from '../propose.ts'
import type { NewNeed, NewPlan } from '../schema.ts'
import { needSchool, type Seat, seatFor } from '../seat.ts'
import type { Audience, GoalKind, Outcome } from '../tables.ts'
import { type Need, needFor, type Plan } from './support.ts'

const KINDS: GoalKind[] = ['developmental']

/**
 * A need opens a request: named by the school or a home, also from what a home said, which it takes up then, or from
 * what the school saw. Gives the request's id.
 */
export async function openSupport(
  ctx: Ctx,
  child: string,
  input: NewNeed,
  origin: Origin = {},
): Promise<string> {
  const seat = await seatFor(ctx, child)
  if (seat.side === 'student' || !seat.kinds.includes('developmental')) throw new Absent('support')
  const held = await heldWith(ctx, seat, input, origin)
  const id = newId()
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('support_requests')
    .values({
      ...{
        school_id: ctx.school.id,
        id,
        child_id: child,
        ...held,
        need: input.need,
        goal_id: input.goal || null,
      },
      ...{ from_item_id: origin.item ?? null, from_agenda_id: origin.agenda ?? null },
      from_observation_id: origin.seen ?? null,
      ...{ side: seat.side, raised_by: by, raised_at: at },
      ...{ ended_at: null, ended_by: null, ended_words: '' },
    })
    .execute()
  if (origin.item && seat.side === 'school') await takeUp(ctx, origin.item, { support_id: id })
  return id
}

/** What it comes from and what it is linked to is about this child, and known to the reader. */
async function heldWith(ctx: Ctx, seat: Seat, input: NewNeed, { item, seen }: Origin) {
  if (seen) {
    needSchool(seat)
    await seenOf(ctx, seat.child.id, seen)
  }
  const known = [
    ...(item ? [(await itemFor(ctx, item)).child.id] : []),
    ...(input.goal ? [(await goalFor(ctx, input.goal)).goal.child] : []),
  ]
  if (known.some(child => child !== seat.child.id))
    throw new Invalid({ need: { key: 'common.invalid.choose' } })
  return heldFor<Audience>(seat, KINDS, input.audience)
}

/** A strategy for a need, which the school plans. Refuses `goals.needEnded`. Gives the plan's id. */
export async function planSupport(ctx: Ctx, id: string, input: NewPlan): Promise<string> {
  const { seat } = await openNeedInTurn(ctx, id)
  if (!seat.team.some(one => one.id === input.who))
    throw new Invalid({ who: { key: 'common.invalid.choose' } })
  const plan = newId()
  const { by, at } = handOf(ctx)
  const { who, ...rest } = input
  await ctx.db
    .insertInto('support_plans')
    .values({
      ...{
        school_id: ctx.school.id,
        id: plan,
        request_id: id,
        ...rest,
        who_id: who,
        made_by: by,
        made_at: at,
      },
      ...{ outcome: null, outcome_words: '', outcome_by: null, outcome_at: null },
    })
    .execute()
  return plan
}

/** What came of a plan, in words. Refuses `goals.planEnded`. */
export async function reviewPlan(
  ctx: Ctx,
  id: string,
  plan: string,
  outcome: Outcome,
  words: string,
): Promise<void> {
  const { need } = await openNeedInTurn(ctx, id)
  if (planIn(need, plan).outcome) throw new Refused('goals.planEnded')
  const { by, at } = handOf(ctx)
  await ctx.db
    .updateTable('support_plans')
    .set({ outcome, outcome_words: words, outcome_by: by, outcome_at: at })
    .where('id', '=', plan)
    .execute()
}

export const planIn = (need: Need, plan: string): Plan =>
  found(
    need.plans.find(one => one.id === plan),
    'plan',
  )

/** A need is met, or no longer one: in words. Refuses `goals.planOpen` while a plan has no outcome. */
export async function endSupport(ctx: Ctx, id: string, words: string): Promise<void> {
  const { need } = await openNeedInTurn(ctx, id)
  if (need.plans.some(plan => plan.outcome === null)) throw new Refused('goals.planOpen')
  const { by, at } = handOf(ctx)
  await ctx.db
    .updateTable('support_requests')
    .set({ ended_at: at, ended_by: by, ended_words: words })
    .where('id', '=', id)
    .execute()
}

/** A need that the school still works on, once it is one's turn. */
async function openNeedInTurn(ctx: Ctx, id: string) {
  await ctx.db.selectFrom('support_requests').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  const table = await needFor(ctx, id)
  needSchool(table.seat)
  if (table.need.ended_at) throw new Refused('goals.needEnded')
  return table
}
