import { afterAll, expect, test, vi } from 'vitest'
import { openWorld } from '../../test/world.ts'
import { APP_ROLE } from './db/migrate.ts'
import { openJobs } from './jobs.ts'

const world = await openWorld()
const { pool, connection } = world.database
const unheard: unknown[] = []
const hear = (problem: unknown) => void unheard.push(problem)

// vitest would end with them
const others = process.listeners('uncaughtException')
process.removeAllListeners('uncaughtException').on('uncaughtException', hear)
afterAll(() => {
  process.off('uncaughtException', hear)
  for (const other of others) process.on('uncaughtException', other)
})

/** The server's process that serves whoever waits to be told of jobs. */
async function lineOfJobs(): Promise<number | undefined> {
  const { rows } = await pool.query(
    "select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%pgboss%'",
  )
  return rows[0]?.pid
}

test('A line that the database ends while the queues close ends nothing else', async () => {
  const boss = await openJobs(connection, APP_ROLE, () => {}, true)
  const line = await lineOfJobs()
  process.kill(line!, 'SIGSTOP') // so that its last word comes after our goodbye was said
  await pool.query('select pg_terminate_backend($1)', [line])
  const stopped = boss.stop({ graceful: false })
  process.kill(line!, 'SIGCONT')
  await stopped
  await vi.waitFor(async () => expect(await lineOfJobs()).toBeUndefined())
  expect(unheard).toEqual([])
})
