import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { finish, prepare, search } from '../domain/conferences/planning/run.ts'
import type { Supposed } from '../domain/conferences/planning/supposing.ts'
import { type Ctx, inSchool } from '../platform/ctx.ts'
import type { Db, Tx } from '../platform/db/client.ts'
import { idFor } from '../platform/ids.ts'
import { OAK, personId } from './personas.ts'
import { roundId } from './rounds.ts'

type Wanted = { name: string; ago: number; supposed: Supposed | null; keeps: boolean }

/** Enough for a school of this size, so that the first start is not held up. */
const ROUNDS = 2000

export const planId = (name: string) => idFor('plan', roundId('collecting'), name)

/**
 * The head has a first schedule made of what families have said so far, and looks at what would happen if somebody
 * left at four, and if the days were an hour longer. All three are made here by the planner itself.
 */
export async function seedPlans(db: Db, now: Temporal.Instant) {
  const [day] = await daysOf(db)
  const tomas = personId(OAK, 'tomas')
  const plans: Wanted[] = [
    { name: 'first', ago: 5, supposed: null, keeps: false },
    { name: 'longer', ago: 4, supposed: { kind: 'moreHour', who: null, day: null }, keeps: false },
    {
      ...{ name: 'leaves', ago: 3, keeps: true },
      supposed: { kind: 'away', who: tomas, day: day ?? null, from: '16:00', until: null },
    },
  ]
  for (const [n, plan] of plans.entries())
    await make(db, now.subtract({ minutes: plan.ago }), { ...plan, seed: n + 1 })
}

async function make(
  db: Db,
  made: Temporal.Instant,
  { name, supposed, keeps, seed }: Wanted & { seed: number },
) {
  const id = planId(name)
  await inOak(db, tx =>
    tx
      .insertInto('plans')
      .values({
        ...{ school_id: idFor('school', OAK), id, round_id: roundId('collecting'), seed, keeps },
        ...{ state: 'running', progress: '{}', result: null, finished_at: null },
        purpose: supposed ? 'proposal' : 'schedule',
        supposed: supposed && JSON.stringify(supposed),
        ...{ made_by: personId(OAK, 'ines'), made_at: made.toString() },
      })
      .execute(),
  )
  const inJob = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inSchool({ db, jobs: null }, { slug: OAK, now: made, job: true }, work)
  const prepared = await inJob(ctx => prepare(ctx, id))
  if (!prepared) return
  const plan = await search(prepared, {}, ROUNDS)
  await inJob(ctx => finish(ctx, id, prepared, plan))
}

const daysOf = async (db: Db): Promise<string[]> => {
  const rows = await inOak(db, tx =>
    tx
      .selectFrom('round_days')
      .select(sql<string>`day::text`.as('day'))
      .where('round_id', '=', roundId('collecting'))
      .orderBy('day')
      .execute(),
  )
  return rows.map(row => row.day)
}

const inOak = <T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction().execute(async tx => {
    await sql`select set_config('app.school_id', ${idFor('school', OAK)}, true)`.execute(tx)
    return work(tx)
  })
