import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../platform/db/client.ts'
import { seedChoosing } from './choosing.ts'
import { seedGoals } from './goals.ts'
import { seedObservations } from './observations.ts'
import { seedPlans } from './plans.ts'
import { seedRounds } from './rounds.ts'
import { seedPeople } from './seed.ts'
import { seedTalks } from './talks.ts'
import { seedVoice } from './voice.ts'

/**
 * The living demo school, once: its people, one round held, one in which families choose, one for
 * which they say when they can come and which has a first plan, what homes said, a term of what was seen, and a year
 * of goals. All dates are relative to `now`.
 */
export async function seedDemo(db: Db, now: Temporal.Instant) {
  if (!(await seedPeople(db, now))) return
  await seedYear(db, now)
  await seedPlans(db, now)
  await sql`select app.count_anew()`.execute(db)
}

/** What its people have done by now, but for plans, which take the planner's time. */
export async function seedYear(db: Db, now: Temporal.Instant) {
  await seedRounds(db, now)
  await seedChoosing(db, now)
  await seedVoice(db, now)
  await seedTalks(db)
  await seedObservations(db, now)
  await seedGoals(db, now)
}
