import { expect, test } from 'vitest'
import { plan } from './plan.ts'
import { sampleInstance } from './sample.ts'
import { type Progress, planInThread } from './thread.ts'

const instance = sampleInstance(5, { days: 2, slotsPerDay: 8, educators: 3, households: 9, meetings: 26 })

test('a thread gives the same plan as the search itself', async () => {
  const options = { seed: 4, iterations: 150, fairness: false }
  expect(await planInThread(instance, options)).toEqual(plan(instance, options))
})

test('a thread tells how it goes, and gives the best so far when cancelled', async () => {
  const told: Progress[] = []
  const cancel = new AbortController()
  const onProgress = (progress: Progress) => {
    told.push(progress)
    cancel.abort()
  }
  const found = await planInThread(instance, { seed: 4, seconds: 600 }, { onProgress, signal: cancel.signal })
  expect(told[0]).toMatchObject({ of: 26 })
  expect(found.placed).toBeGreaterThanOrEqual(told[0]!.placed)
  expect(found.seconds).toBeLessThan(30)
})

test('cancelled before it began, it still gives a plan', async () => {
  const found = await planInThread(instance, { seed: 4, seconds: 600 }, { signal: AbortSignal.abort() })
  expect(found.placed).toBeGreaterThan(0)
})

test('a thread that fails is an error, not a plan', async () => {
  const broken = { ...instance, meetings: [null] }
  await expect(planInThread(broken as never, { seed: 1, iterations: 1 })).rejects.toThrow()
})
