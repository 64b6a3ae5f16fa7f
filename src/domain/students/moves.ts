import type { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { childrenToday, type GroupChild } from '../people/group-children.ts'
import { type Ages, isPutOff, movesAhead, type Right, rightsGained } from './rules.ts'
import { agesOf } from './settings.ts'
import './facts.ts'
import './tables.ts'

export type ComingMove = { child: GroupChild; right: Right; on: Temporal.PlainDate }

/** Whose rights move within the weeks in which homes are told, the next first. For words that have asked for the head. */
export const comingMoves = async (ctx: Ctx, ages: Ages): Promise<ComingMove[]> =>
  movesOf(ctx, ages, await childrenToday(ctx)).toSorted((a, b) =>
    a.on.toString().localeCompare(b.on.toString()),
  )

const movesOf = (ctx: Ctx, ages: Ages, children: GroupChild[]): ComingMove[] =>
  children.flatMap(child => movesAhead(ages, child.born_on, schoolDay(ctx)).map(move => ({ child, ...move })))

/** For the round that goes through a school: homes are told of each right some weeks before it moves, once. */
export async function tellMoves(ctx: Ctx): Promise<void> {
  const ages = await agesOf(ctx)
  await tell(ctx, movesOf(ctx, ages, await childrenToday(ctx)))
}

/**
 * The school has set other ages: what children gain or lose by that they gain or lose today, and homes are told today,
 * also of what they were told would come and does not.
 */
export async function tellChanged(ctx: Ctx, before: Ages, after: Ages): Promise<void> {
  const on = schoolDay(ctx)
  const children = await childrenToday(ctx)
  await tell(
    ctx,
    children.flatMap(child =>
      rightsGained(before, after, child.born_on, on).map(right => ({ child, right, on })),
    ),
  )
  for (const child of children)
    if (
      rightsGained(after, before, child.born_on, on).length > 0 ||
      isPutOff(before, after, child.born_on, on)
    )
      await announce(ctx, 'rightMoves', { child: child.id, on: on.toString() })
}

/** The days that bring a child here a right, and of which its homes are told by now: each once. */
export async function movesTold(ctx: Ctx): Promise<{ child: string; on: string }[]> {
  const moves = movesOf(ctx, await agesOf(ctx), await childrenToday(ctx))
  const days = moves.map(({ child, on }) => ({ child: child.id, on: on.toString() }))
  return [...new Map(days.map(day => [`${day.child} ${day.on}`, day])).values()]
}

async function tell(ctx: Ctx, moves: ComingMove[]): Promise<void> {
  if (moves.length === 0) return
  const told = { school_id: ctx.school.id, told_at: ctx.now.toString() }
  const fresh = await ctx.db
    .insertInto('right_moves')
    .values(
      moves.map(({ child, right, on }) => ({
        ...told,
        child_id: child.id,
        gained: right,
        moves_on: on.toString(),
      })),
    )
    .onConflict(conflict => conflict.doNothing())
    .returning(['child_id as child', 'moves_on as on'])
    .execute()
  // two rights on one birthday are one letter
  const letters = new Map(fresh.map(move => [`${move.child} ${move.on}`, move]))
  for (const move of letters.values()) await announce(ctx, 'rightMoves', move)
}
