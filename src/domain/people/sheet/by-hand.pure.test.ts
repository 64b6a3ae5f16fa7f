import { expect, test } from 'vitest'
import { isForHands } from './by-hand.ts'

test('Words of two homes or of an interpreter are found, and others are not', () => {
  for (const cell of [
    'Two homes, alternate weeks',
    'needs an INTERPRETER (Spanish)',
    'necesita intérprete',
    'بيتين',
  ])
    expect([cell, isForHands(['', cell])]).toEqual([cell, true])
  for (const cell of ['likes home time', 'walks home', '', 'two cats'])
    expect([cell, isForHands([cell])]).toEqual([cell, false])
})
