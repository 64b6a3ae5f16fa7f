import { expect, test } from 'vitest'
import { settled } from './settled.ts'

const after = (ms: number) => new Promise<void>(done => setTimeout(done, ms))

test('All values, in their order', async () => {
  expect(await settled([after(5).then(() => 1), 'two'])).toEqual([1, 'two'])
})

test('What fails is heard when the others have come to their end too', async () => {
  let ended = false
  const slow = after(20).then(() => {
    ended = true
  })
  await expect(settled([Promise.reject(new Error('first')), slow])).rejects.toThrow('first')
  expect(ended).toBe(true)
})
