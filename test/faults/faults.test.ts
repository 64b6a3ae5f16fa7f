import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { openJobs } from '../../src/platform/jobs.ts'
import { bossJobs } from '../../src/platform/outbox.ts'
import { recordProof } from '../support/proof.ts'
import { openWorld, START } from '../world.ts'
import { atClock, factOfBooking, prepareSchool, tell, type UseCase, useCases } from './cases.ts'
import { FAULTS, type Fault, failingClock, failingJobs, withFault } from './fault.ts'
import { type Difference, openPhotos } from './photo.ts'

// all of them by `npm run faults`; otherwise the end of each act, where most of it is at stake
const ALL = process.env.FAULTS === 'all'
const counts = { acts: 0, faults: 0, halfDone: 0, lost: 0, doneTwice: 0 }
const world = await openWorld()
const boss = await openJobs(world.database.connection, APP_ROLE, () => {}, false)
world.house.jobs = failingJobs(bossJobs(boss))
world.house.clock = failingClock(world.house.clock)
const photos = await openPhotos(world.database.owner, 'act')
const base = await openPhotos(world.database.owner, 'base')

beforeAll(async () => {
  await prepareSchool(world)
  await base.take()
}, 30_000)
beforeEach(() => {
  world.now = START
})
afterEach(() => base.restore())
afterAll(async () => {
  await Promise.all([photos.close(), base.close()])
  await boss.stop({ graceful: false })
  recordProof('T12', ALL ? 'all' : 'ends', counts)
})

/** Does the act once with a fault or without; gives whether it went well. */
type Act = () => Promise<boolean>

/** Every fault at every call, until the act has no call left that could fail. */
async function everyFault(act: Act) {
  counts.acts++
  await photos.take()
  const clean = await withFault(null, 0, act)
  expect(clean.value).toBe(true)
  const done = await photos.compare()
  expect(Object.keys(done).length).toBeGreaterThan(0)
  await photos.restore()
  for (const fault of FAULTS) {
    const calls = { job: clean.calls.job, clock: clean.calls.clock }[fault as 'job'] ?? clean.calls.statement
    for (const n of asked(fault, calls)) await oneFault(act, fault, n, done)
  }
}

const asked = (fault: Fault, calls: number): number[] => {
  const every = Array.from({ length: calls }, (_, n) => n + 1)
  if (ALL) return every
  return fault === 'refused' ? every.filter(n => n % 7 === 0).slice(-1) : every.slice(-1)
}

async function oneFault(act: Act, fault: Fault, n: number, done: Difference) {
  counts.faults++
  const { value: well, met } = await withFault(fault, n, act)
  const after = await photos.compare()
  const where = `${fault} at ${n}`
  if (!met) {
    // less was to be done this time: then all of it is
    expect([where, well, after]).toEqual([where, true, done])
    return photos.restore()
  }
  const isWhole = same(after, well ? done : {}) || (fault === 'unanswered' && same(after, done))
  if (!isWhole) counts.halfDone++
  expect([where, isWhole, isWhole || after]).toEqual([where, true, true])
  const again = await withFault(null, 0, act)
  const end = await photos.compare()
  if (!again.value) counts.lost++
  if (again.value && !same(end, done)) counts.doneTwice++
  expect([where, again.value, end]).toEqual([where, true, done])
  await photos.restore()
}

const same = (one: Difference, other: Difference) => JSON.stringify(one) === JSON.stringify(other)

async function request({ who, path, fields }: UseCase): Promise<Act> {
  const key = crypto.randomUUID()
  const where = typeof path === 'string' ? path : await path(world)
  return async () => {
    const answer = await world.visit(who, `/s/oakgrove${where}`, { key, ...fields })
    if (![200, 303, 500].includes(answer.status)) throw new Error(`answered with ${answer.status}`)
    return answer.status !== 500
  }
}

describe('Whatever call fails, all of it is done or nothing, and the second try does it once', {
  timeout: 600_000,
}, () => {
  test.each(useCases.map(one => [one.name, one] as const))('%s', async (_, useCase) => {
    await useCase.before?.(world)
    if (useCase.at) atClock(world, useCase.at)
    await everyFault(await request(useCase))
  })

  test('the worker tells of a booking', async () => {
    const fact = await factOfBooking(world)
    await everyFault(async () => {
      try {
        await tell(world, fact)
        return true
      } catch {
        return false
      }
    })
  })

  test('an act in two parts would be found out', async () => {
    const before = { ...counts }
    const rename = (name: string) =>
      world.as('ines', ctx => ctx.db.updateTable('rounds').set({ name }).execute())
    const halves = async () => {
      try {
        await rename('first')
        await rename('second')
        return true
      } catch {
        return false
      }
    }
    await expect(everyFault(halves)).rejects.toThrow()
    expect(counts.halfDone).toBe(1)
    Object.assign(counts, before)
  })
})
