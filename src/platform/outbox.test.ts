import type { PgBoss } from 'pg-boss'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { openWorld } from '../../test/world.ts'
import type { Ctx } from './ctx.ts'
import { APP_ROLE } from './db/migrate.ts'
import { newId } from './ids.ts'
import { openJobs, workOn } from './jobs.ts'
import { announce, bossJobs, type Job, later } from './outbox.ts'

declare module './outbox.ts' {
  interface Facts {
    tested: { note: string }
  }
}

const world = await openWorld()
const faults: Error[] = []
const open = () => openJobs(world.database.connection, APP_ROLE, fault => void faults.push(fault), false)
const sender = await open()
world.house.jobs = bossJobs(sender)
const workers: PgBoss[] = []

const stop = (boss: PgBoss) => boss.stop({ graceful: false })
afterEach(async () => {
  await Promise.all(workers.splice(0).map(stop))
  await world.database.pool.query("delete from pgboss.job where name in ('holds', 'notices')")
})
afterAll(async () => {
  await stop(sender)
  expect(faults).toEqual([])
})

/** A worker that keeps what it is given. */
async function worker(handle: (job: Job) => Promise<void> = async () => {}) {
  const boss = await open()
  workers.push(boss)
  const jobs: Job[] = []
  await workOn(boss, 'holds', async job => {
    jobs.push(job)
    await handle(job)
  })
  return { boss, jobs }
}
const count = async (what: string) => {
  const { rows } = await world.database.pool.query(`select count(*)::int as n from ${what}`)
  return rows[0].n as number
}
const factsNow = () => world.as(null, ctx => ctx.db.selectFrom('facts').selectAll().execute())

/** One that is done at once. */
const send = (ctx: Ctx, id = newId()) => later(ctx, 'holds', id).then(() => id)

test('A fact is written with whoever did it, and is due at once unless it is said when', async () => {
  const later = world.now.add({ seconds: 10 })
  const ids = await world.as('ines', async ctx => [
    await announce(ctx, 'tested', { note: 'Zoë' }),
    await announce(ctx, 'tested', { note: '' }, later),
  ])
  const facts = (await factsNow()).map(({ due_at, ...fact }) => ({ ...fact, due: +new Date(due_at) }))
  expect(facts).toMatchObject([
    {
      id: ids[0],
      kind: 'tested',
      payload: { note: 'Zoë' },
      due: world.now.epochMilliseconds,
      handled_at: null,
    },
    { id: ids[1], due: later.epochMilliseconds },
  ])
})

test('A job names what it is about by id only', async () => {
  const id = await world.as('ines', ctx => send(ctx))
  const { jobs } = await worker()
  await vi.waitFor(() => expect(jobs).toEqual([{ school: 'oakgrove', id }]), 5000)
})

test('A fact and a job are taken back together with what was done, in a refused act and in a lost one', async () => {
  const before = (await factsNow()).length
  const failing = (problem: Error) =>
    world.as('ines', async (ctx: Ctx) => {
      await announce(ctx, 'tested', { note: '' })
      await send(ctx)
      throw problem
    })
  await expect(failing(new Error('lost'))).rejects.toThrow('lost')
  expect([(await factsNow()).length, await count("pgboss.job where name = 'holds'")]).toEqual([before, 0])
})

test('Nobody is given a job before its transaction holds', async () => {
  const { jobs } = await worker()
  const written = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const done = world.as('ines', async ctx => {
    const id = await send(ctx)
    written.resolve()
    await go.promise
    return id
  })
  await written.promise
  await new Promise(resolve => setTimeout(resolve, 1200)) // two rounds of polling
  expect(jobs).toEqual([])
  go.resolve()
  const id = await done
  await vi.waitFor(() => expect(jobs).toEqual([{ school: 'oakgrove', id }]), 5000)
})

test('A job for later waits until then', async () => {
  const { jobs } = await worker()
  const [soon, someday] = [newId(), newId()]
  const at = (ms: number) => Temporal.Now.instant().add({ milliseconds: ms })
  await world.as('ines', async ctx => {
    await later(ctx, 'holds', soon, at(1500))
    await later(ctx, 'holds', someday, at(3_600_000))
  })
  const sent = Date.now()
  await vi.waitFor(() => expect(jobs.map(job => job.id)).toEqual([soon]), { timeout: 6000, interval: 50 })
  expect(Date.now() - sent).toBeGreaterThan(1300)
  expect(await count("pgboss.job where name = 'holds' and state = 'created'")).toBe(1)
})

test('A job that no worker finished goes to the next one', async () => {
  const first = await worker(() => Promise.reject(new Error('not now')))
  const id = await world.as('ines', ctx => send(ctx))
  await vi.waitFor(() => expect(first.jobs.length).toBe(1), 5000)
  await vi.waitFor(async () => expect(await count("pgboss.job where state = 'retry'")).toBe(1), 5000)
  await stop(workers.pop()!)
  const second = await worker()
  await vi.waitFor(() => expect(second.jobs).toEqual([{ school: 'oakgrove', id }]), 8000)
  await vi.waitFor(async () => expect(await count("pgboss.job where state = 'completed'")).toBe(1), 5000)
})
