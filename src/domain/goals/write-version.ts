import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { newId } from '../../platform/ids.ts'
import { announce } from '../../platform/outbox.ts'
import { refusePast } from './days.ts'
import { handOf } from './hand.ts'
import { keepReached } from './rules.ts'
import type { Reworded } from './schema.ts'
import type { Side } from './tables.ts'
import './facts.ts'

/** `home`: of the author, where it is one. `party`: the words are this home's to the school alone. */
export type Author = { side: Side; home: string | null; party: string | null }
type Reached = { at: string; by: string }
export type BeforeSteps = { text: string; reached: Reached | null }[]

/** Writes words beside those before, which stay; who writes them has agreed to them. Gives the version's id. */
export async function writeVersion(
  ctx: Ctx,
  goal: string,
  author: Author,
  input: Reworded,
  before: BeforeSteps = [],
): Promise<string> {
  const id = newId()
  const { by, at } = handOf(ctx)
  const { words, child_words, why, baseline, reached_looks_like, review_on } = input
  refusePast(ctx, input, 'review_on')
  await ctx.db
    .insertInto('goal_versions')
    .values({
      ...{ school_id: ctx.school.id, id, goal_id: goal },
      n: sql<number>`(select coalesce(max(n), 0) + 1 from goal_versions where goal_id = ${goal})`,
      ...{ words, child_words, why, baseline, reached_looks_like, review_on: review_on || null },
      ...{ party_id: author.party, home_id: author.home, side: author.side, by_id: by, at },
    })
    .execute()
  await writeSteps(ctx, id, keepReached(input.steps, before))
  await writeWord(ctx, id, { ...author, answer: 'agreed', text: '' })
  await announce(ctx, 'goalAsked', { goal, version: id })
  return id
}

type Step = { text: string; due_on: string; reached: Reached | null }

async function writeSteps(ctx: Ctx, version: string, steps: Step[]) {
  if (steps.length === 0) return
  const rows = steps.map(({ text, due_on, reached }, n) => ({
    ...{ school_id: ctx.school.id, id: newId(), version_id: version, place: n + 1, text, due_on },
    ...{ reached_at: reached?.at ?? null, reached_by: reached?.by ?? null },
  }))
  await ctx.db.insertInto('goal_milestones').values(rows).execute()
}

type Said = { side: Side; home: string | null; answer: 'agreed' | 'differs'; text: string }

/** What a side says, after all that was said before. Whoever calls holds the goal's row. */
export async function writeWord(
  ctx: Ctx,
  version: string,
  { side, home, answer, text }: Said,
): Promise<void> {
  const { by, at } = handOf(ctx)
  await ctx.db
    .insertInto('goal_assents')
    .values({
      ...{ school_id: ctx.school.id, version_id: version, side, party_id: home, answer, text, by_id: by, at },
      place: sql<number>`(select coalesce(max(place), 0) + 1 from goal_assents where version_id = ${version})`,
    })
    .execute()
}
