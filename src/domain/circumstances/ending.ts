import { sql } from 'kysely'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { announce } from '../../platform/outbox.ts'
import { needPerson } from '../people/policy.ts'
import type { Circumstance } from './circumstances.ts'
import { goneOn } from './confiding.ts'
import { ASKED_BEFORE_DAYS } from './rules.ts'

const GONE = { sealed: null, purpose: null }

/** Its author ends it: what it said is gone at once. For words that have asked `ownCircumstanceFor`. */
export async function endCircumstance(ctx: Ctx, note: Circumstance): Promise<void> {
  await ctx.db
    .updateTable('circumstances')
    .set({ ...GONE, ended_at: ctx.now.toString(), ended_by: needPerson(ctx).id })
    .where('id', '=', note.id)
    .execute()
}

/** Its author sets another last day, sooner or later. For words that have asked likewise. Throws `Invalid` for one that does not fit. */
export async function keepCircumstance(ctx: Ctx, note: Circumstance, last: string): Promise<void> {
  await ctx.db
    .updateTable('circumstances')
    .set({ until_on: goneOn(ctx, last), asked_at: null })
    .where('id', '=', note.id)
    .execute()
}

/** For the round that goes through a school: what is over is gone; of what soon will be, its author is asked once. */
export async function endOverdue(ctx: Ctx): Promise<void> {
  const [now, today] = [ctx.now.toString(), schoolDay(ctx)]
  await ctx.db
    .updateTable('circumstances')
    .set({ ...GONE, ended_at: now })
    .where('ended_at', 'is', null)
    .where('until_on', '<=', today.toString())
    .execute()
  const soon = await ctx.db
    .updateTable('circumstances')
    .set({ asked_at: now })
    .where('ended_at', 'is', null)
    .where('asked_at', 'is', null)
    .where('until_on', '<=', today.add({ days: ASKED_BEFORE_DAYS }).toString())
    // what was written for a few days only needs no question
    .where(sql<boolean>`until_on > (written_at + make_interval(days => ${2 * ASKED_BEFORE_DAYS}))::date`)
    .returning('id')
    .execute()
  for (const { id } of soon) await announce(ctx, 'confidenceEnding', { circumstance: id })
}
