import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { type Action, actionRows, asAction, namesIn } from './actions/actions.ts'
import type { Names, Table } from './goals.ts'
import { seatFor, sitting } from './seat.ts'
import { type Need, needsAt, type Plan } from './support/support.ts'

/** What an agenda begins with: what is still to be done, and plans of support that are to be looked at again. */
export type Open = { actions: Action[]; reviews: { need: Need; plan: Plan }[] }

const MOST = 40

/** What is open of a child by that day, as far as this reader may know it. In three statements. */
export async function openOf(ctx: Ctx, child: string, by = schoolDay(ctx).toString()): Promise<Table<Open>> {
  const seat = await seatFor(ctx, child)
  const rows = await actionRows(ctx, sitting(seat))
    .where('actions.child_id', '=', child)
    .where('actions.done_at', 'is', null)
    .where('actions.dropped_at', 'is', null)
    .orderBy('actions.due_on')
    .limit(MOST)
    .execute()
  const { needs, names } = await needsAt(ctx, seat)
  return {
    seat,
    actions: rows.map(asAction),
    names: both(names, namesIn(rows)),
    reviews: reviewsIn(needs, by),
  }
}

const both = (one: Names, other: Names): Names => new Map([...one, ...other])

/** Plans without an outcome whose day has come, the longest waiting first. */
export const reviewsIn = (needs: Need[], by: string): Open['reviews'] =>
  needs
    .flatMap(need => need.plans.map(plan => ({ need, plan })))
    .filter(({ need, plan }) => !need.ended_at && !plan.outcome && plan.review_on <= by)
    .toSorted((a, b) => a.plan.review_on.localeCompare(b.plan.review_on))
