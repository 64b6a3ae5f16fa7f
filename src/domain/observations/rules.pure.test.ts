import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { gapsIn, isOverdue, joined, missingIn, strengthsFirst } from './rules.ts'

const today = Temporal.PlainDate.from('2026-10-06')

test('An update holds something of learning and something of getting on with others, or says what is missing', () => {
  expect(missingIn([])).toEqual(['academic', 'social'])
  expect(missingIn([{ domain: 'academic' }, { domain: null }])).toEqual(['social'])
  expect(missingIn([{ domain: 'social' }, { domain: 'wellbeing' }])).toEqual(['academic'])
  expect(missingIn([{ domain: 'social' }, { domain: 'academic' }])).toEqual([])
})

test('Strengths stand before challenges, the newest first', () => {
  const items = [
    { bearing: 'challenge', seen_on: '2026-10-05' },
    { bearing: 'strength', seen_on: '2026-09-01' },
    { bearing: 'none', seen_on: '2026-10-04' },
    { bearing: 'strength', seen_on: '2026-09-30' },
  ] as const
  expect(strengthsFirst([...items]).map(item => item.seen_on)).toEqual([
    '2026-09-30',
    '2026-09-01',
    '2026-10-04',
    '2026-10-05',
  ])
})

test('Of two texts of one thing neither is lost, and none stands twice', () => {
  expect(joined('A dam.', 'A dam.')).toBe('A dam.')
  expect(joined('A dam.', 'A dam. With Leo.')).toBe('A dam. With Leo.')
  expect(joined('A dam. With Leo.', 'A dam.')).toBe('A dam. With Leo.')
  expect(joined('A dam.', 'A river.')).toBe('A dam.\n\nA river.')
})

test('A gap is told from the rhythm on, the longest first, and what was never seen before all', () => {
  const last = { academic: '2026-08-25', social: '2026-08-26', wellbeing: undefined }
  expect(gapsIn(domain => last[domain], today, 6)).toEqual([
    { domain: 'wellbeing', weeks: null },
    { domain: 'academic', weeks: 6 },
  ])
})

test('An update is due from the rhythm on, to the day', () => {
  expect(isOverdue('2026-08-26', today, 6)).toBe(false)
  expect(isOverdue('2026-08-25', today, 6)).toBe(true)
  expect(isOverdue(null, today, 6)).toBe(true)
})
