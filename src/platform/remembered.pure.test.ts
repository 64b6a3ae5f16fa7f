import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

test('What was made for a key is not made again, and there are never more than so many', () => {
  const made: string[] = []
  const keep = remembered<string>(2)
  const ask = (key: string) => keep(key, () => `${key}${made.push(key)}`)
  expect([ask('a'), ask('b'), ask('a'), ask('b')]).toEqual(['a1', 'b2', 'a1', 'b2'])
  expect([ask('c'), ask('c'), ask('a')]).toEqual(['c3', 'c3', 'a4'])
})
