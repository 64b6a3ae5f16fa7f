import { fromKysely, type PgBoss } from 'pg-boss'
import type { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from './ctx.ts'
import { newId } from './ids.ts'

declare module './db/client.ts' {
  interface Tables {
    facts: {
      school_id: string
      id: string
      kind: string
      payload: unknown
      happened_at: string
      /** From then on it is told. */
      due_at: string
      by_person: string | null
      handled_at: string | null
    }
  }
}

/** What can happen, and what is told of it: ids and what will be gone by the time that it is read. Areas add theirs. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, area by area
export interface Facts {}
export type FactKind = keyof Facts & string
export type Fact<K extends FactKind = FactKind> = {
  id: string
  kind: K
  payload: Facts[K]
  happened_at: string
}

/** Work for later, which names its school and what it is about by id only. */
export type Job = { school: string; id: string }
export type Queue = 'notices' | 'plans' | 'holds'

/** The port by which jobs leave a transaction: sent with it, or not at all. */
export type Jobs = { send(ctx: Ctx, queue: Queue, job: Job, at?: Temporal.Instant): Promise<void> }

export const bossJobs = (boss: PgBoss): Jobs => ({
  async send(ctx, queue, job, at) {
    const startAfter = at ? new Date(at.epochMilliseconds) : undefined
    await boss.send(queue, job, { db: fromKysely(ctx.db as never), ...(startAfter ? { startAfter } : {}) })
  },
})

/** Writes down that something happened, in the transaction in which it happens; others react to it later, from `at` on. */
export async function announce<K extends FactKind>(
  ctx: Ctx,
  kind: K,
  payload: Facts[K],
  at = ctx.now,
): Promise<string> {
  const id = newId()
  const fact = {
    school_id: ctx.school.id,
    id,
    kind,
    payload: JSON.stringify(payload),
    by_person: actorId(ctx),
  }
  await ctx.db
    .insertInto('facts')
    .values({ ...fact, happened_at: ctx.now.toString(), due_at: at.toString(), handled_at: null })
    .execute()
  return id
}

/** Sends a job with this transaction: it runs if, and only if, the transaction holds. `at`: not before. */
export async function later(ctx: Ctx, queue: Queue, id: string, at?: Temporal.Instant) {
  await ctx.jobs?.send(ctx, queue, { school: ctx.school.slug, id }, at)
}
