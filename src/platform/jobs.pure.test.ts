import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { keepDoing } from './jobs.ts'

test('What is done again and again ends once what was begun is over, and begins no more', async () => {
  const said: string[] = []
  const round = async (signal: AbortSignal) => {
    said.push('begun')
    await pause(20)
    said.push(signal.aborted ? 'over, last' : 'over')
    throw new Error('known')
  }
  const problems: unknown[] = []
  const end = keepDoing(round, problem => problems.push(problem))
  await end()
  expect(said).toEqual(['begun', 'over, last'])
  await pause(20)
  expect([said.length, problems.length]).toEqual([2, 1])
})
