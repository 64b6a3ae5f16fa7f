import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { readPhone, showPhone } from './phones.ts'
import { carriedBy, endedAt, isLanguageCode, isOver, lastDayBefore, untilAfter } from './rules.ts'
import { dayInYear, termOf, termsOn } from './school-year.ts'

describe('The last day of a fact', () => {
  test.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2027-02-28', '2027-03-01'],
  ])('%s is included', (last, until) => {
    expect(untilAfter(last)).toBe(until)
    expect(lastDayBefore(until).toString()).toBe(last)
    expect([
      isOver({ from_on: '2026-01-01', until_on: until }, last),
      isOver({ from_on: '2026-01-01', until_on: until }, until),
    ]).toEqual([false, true])
  })

  test('Without one it holds on', () => {
    expect(untilAfter('')).toBeNull()
    expect(isOver({ from_on: '2026-01-01', until_on: null }, '2999-01-01')).toBe(false)
  })

  test('What ends before or as it begins never held', () => {
    const fact = { from_on: '2026-10-06', until_on: null }
    expect(endedAt(fact, '2026-10-05')).toBeNull()
    expect(endedAt(fact, '2026-10-06')).toBeNull()
    expect(endedAt(fact, '2026-10-07')).toEqual({ until_on: '2026-10-07' })
  })
})

test('A term begins on its day in every school year, the first on 1 August', () => {
  const begins = termsOn(['2027-04-12', '', '2026-01-07', '2020-01-07', '2026-08-01'])
  expect(begins).toEqual(['01-07', '04-12'])
  const days = ['2026-07-31', '2026-08-01', '2026-12-31', '2027-01-06', '2027-01-07', '2027-04-12']
  expect(days.map(day => termOf(Temporal.PlainDate.from(day), begins))).toEqual([3, 1, 1, 1, 2, 3])
  expect(['09-01', '01-07', '02-29'].map(on => dayInYear(2026, on).toString())).toEqual([
    '2026-09-01',
    '2027-01-07',
    '2027-02-28',
  ])
})

test('What a role that ends takes with it', () => {
  expect(carriedBy('guardian', [])).toEqual(['homes', 'contacts'])
  expect(carriedBy('guardian', ['educator'])).toEqual(['homes'])
  expect(carriedBy('educator', ['head'])).toEqual([])
  expect(carriedBy('educator', ['guardian'])).toEqual(['staffParts'])
  expect(carriedBy('head', [])).toEqual(['staffParts', 'contacts'])
  expect(carriedBy('student', [])).toEqual(['childParts', 'contacts'])
  expect(carriedBy('contact', ['guardian'])).toEqual([])
})

test.each([
  ['en', true],
  ['es-MX', true],
  ['zh-Hant', true],
  ['EN', false],
  ['', false],
  ['not a code', false],
  ['x'.repeat(40), false],
])('%s as a language: %s', (code, known) => {
  expect(isLanguageCode(code)).toBe(known)
})

describe('Telephone numbers', () => {
  test.each([
    ['(202) 555-0113', 'US', '+12025550113'],
    ['+34 612 34 56 78', 'US', '+34612345678'],
    ['612 34 56 78', 'ES', '+34612345678'],
    ['٢٠٢٥٥٥٠١١٣', 'US', '+12025550113'],
    ['202 555 0113 ext. 12', 'US', '+12025550113;ext=12'],
    ['+12025550113;ext=12', 'US', '+12025550113;ext=12'],
    ['12', 'US', null],
    ['call me', 'US', null],
    ['mother 2025550113', 'US', null],
  ])('%s in %s', (typed, country, kept) => {
    expect(readPhone(typed, country)).toBe(kept)
    if (kept) expect(readPhone(showPhone(kept, country), country)).toBe(kept)
  })
})
