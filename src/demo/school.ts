import type { Temporal } from 'temporal-polyfill'
import type { Db } from '../platform/db/client.ts'
import { seedRounds } from './rounds.ts'
import { seedPeople } from './seed.ts'

/** The living demo school, once: its people, one round held, one under way. All dates are relative to `now`. */
export async function seedDemo(db: Db, now: Temporal.Instant) {
  if (await seedPeople(db, now)) await seedRounds(db, now)
}
