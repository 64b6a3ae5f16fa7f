import { expect, test } from 'vitest'
import { BATCH, countHeard } from './rules.ts'

const answers = (n: number) =>
  Array.from({ length: n }, (_, at) => ({
    heard: at % 2 === 0 ? ('yes' as const) : ('no' as const),
    batch: Math.floor(at / BATCH),
  }))

test('Nobody’s answer can be told from the count: five are counted, and then ten', () => {
  expect([countHeard([]), countHeard(answers(4))]).toEqual([null, null])
  const five = { yes: 3, partly: 0, no: 2 }
  expect([countHeard(answers(5)), countHeard(answers(9))]).toEqual([five, five])
  expect(countHeard(answers(10))).toEqual({ yes: 5, partly: 0, no: 5 })
})
