import { expect, test } from 'vitest'
import { isSomeAlike } from './alike.ts'

const result = (placed: number, satisfaction?: number, idle_minutes = 0) => ({
  ...{ placed, idle_minutes },
  worst: satisfaction === undefined ? null : { guardians: [], satisfaction },
})

test('A further move that no figure shows is told from one that brings something', () => {
  expect(isSomeAlike([result(4, 50), result(4, 50)])).toBe(true)
  expect(isSomeAlike([result(3, 50), result(4, 50), result(4, 60), result(4, 60, 10)])).toBe(false)
  expect(isSomeAlike([result(4), result(4, 100)])).toBe(true)
  expect([isSomeAlike([result(4, 50)]), isSomeAlike([])]).toEqual([false, false])
})
