import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { today } from '../../platform/time.ts'
import { ageOn, birthdayOf } from '../people/rules.ts'
import { lastDayOfYear } from '../people/school-year.ts'
import {
  afterWrong,
  BY_DEFAULT,
  endOfDay,
  freeSymbol,
  hasRight,
  isPlain,
  movesAhead,
  passOf,
  plainCode,
  rightFrom,
  SYMBOLS,
  whyNoCode,
  whyNotTried,
} from './rules.ts'

const day = Temporal.PlainDate.from
const at = Temporal.Instant.from
const tried = (wrong: number, paused_until: string | null = null) => ({ wrong, paused_until })

describe('A right moves on the birthday', () => {
  test('on that day and not the day before', () => {
    const born = '2017-10-07'
    expect(passOf(BY_DEFAULT, born, day('2026-10-06'))).toBe('pictures')
    expect(passOf(BY_DEFAULT, born, day('2026-10-07'))).toBe('code')
    expect(passOf(BY_DEFAULT, '2022-01-01', day('2026-10-07'))).toBeNull()
  })

  test.each([
    ['America/New_York', '2026-10-07T03:59:59Z', '2026-10-07T04:00:00Z'],
    ['Pacific/Apia', '2026-10-06T10:59:59Z', '2026-10-06T11:00:00Z'],
    ['Asia/Kathmandu', '2026-10-06T18:14:59Z', '2026-10-06T18:15:00Z'],
  ])('at midnight in %s', (zone, before, then) => {
    const has = (now: string) => hasRight(BY_DEFAULT, 'code', '2017-10-07', today(at(now), zone))
    expect([has(before), has(then)]).toEqual([false, true])
  })

  test('that the zone skipped a day on which somebody would have had it moves it to the day after', () => {
    // Samoa went from 29 to 31 December 2011
    const [before, then] = ['2011-12-30T09:59:59Z', '2011-12-30T10:00:00Z'].map(now =>
      hasRight(BY_DEFAULT, 'pictures', '2006-12-30', today(at(now), 'Pacific/Apia')),
    )
    expect([before, then]).toEqual([false, true])
  })

  test('of a child of 29 February on 1 March, but in leap years', () => {
    expect(birthdayOf('2016-02-29', 9).toString()).toBe('2025-03-01')
    expect(birthdayOf('2016-02-29', 8).toString()).toBe('2024-02-29')
    expect(['2025-02-28', '2025-03-01'].map(one => ageOn('2016-02-29', day(one)))).toEqual([8, 9])
  })

  test('is told in the weeks before, with the birthday itself, and no longer', () => {
    const ahead = (now: string) => movesAhead(BY_DEFAULT, '2017-10-07', day(now)).map(move => move.right)
    expect(ahead('2026-09-08')).toEqual([])
    expect(ahead('2026-09-09')).toEqual(['code'])
    expect(ahead('2026-10-07')).toEqual(['code'])
    expect(ahead('2026-10-08')).toEqual([])
  })

  test('of a child whose age nobody knows: pictures, its own word, no digits', () => {
    const rights = (['pictures', 'code', 'alone'] as const).map(right =>
      hasRight(BY_DEFAULT, right, null, day('2026-10-06')),
    )
    expect(rights).toEqual([true, false, true])
    expect(rightFrom(BY_DEFAULT, 'code', null)).toBeNull()
    expect(movesAhead(BY_DEFAULT, null, day('2026-10-06'))).toEqual([])
  })
})

test('Every fifth wrong try rests the pass, the fifteenth closes it, whatever time goes by', () => {
  const now = at('2026-10-06T14:00:00Z')
  let pass = tried(0)
  const whys: unknown[] = []
  for (let n = 1; n <= 15; n++) {
    pass = afterWrong(pass, now)
    whys.push(whyNotTried(pass, now))
  }
  expect(whys.map((why, n) => why && [n + 1, why]).filter(Boolean)).toEqual([
    [5, 'resting'],
    [10, 'resting'],
    [15, 'closed'],
  ])
  const rests = afterWrong(tried(4), now)
  expect(whyNotTried(rests, now.add({ minutes: 9 }))).toBe('resting')
  expect(whyNotTried(rests, now.add({ minutes: 10 }))).toBeNull()
  expect(whyNotTried(pass, now.add({ hours: 1000 }))).toBe('closed')
})

test('Whoever sits at a tablet is signed out as the school closes, and after that at midnight there', () => {
  const end = (now: string, zone = 'America/New_York') => endOfDay(at(now), zone, '17:00').toString()
  expect(end('2026-10-06T14:00:00Z')).toBe('2026-10-06T21:00:00Z')
  expect(end('2026-10-06T21:00:00Z')).toBe('2026-10-07T04:00:00Z')
  expect(end('2026-10-06T14:00:00Z', 'Pacific/Apia')).toBe('2026-10-07T04:00:00Z')
})

test('A tablet ends with the school year', () => {
  const last = (now: string) => lastDayOfYear(day(now)).toString()
  expect(['2026-07-31', '2026-08-01'].map(last)).toEqual(['2026-07-31', '2027-07-31'])
})

test('Digits are read in every script, and those that everybody would try are none', () => {
  expect([plainCode(' ٢٠٤-٨١٦'), plainCode('۲۰۴ ۸۱۶')]).toEqual(['204816', '204816'])
  expect(['111111', '123456', '987654', '890123', '204816', '121212'].map(isPlain)).toEqual([
    ...[true, true, true, true],
    ...[false, false],
  ])
  const why = (code: string) => whyNoCode(code, '2017-10-07')
  expect([why('20481'), why('2048160'), why('071017'), why('100717'), why('171007'), why('204816')]).toEqual([
    ...['digits', 'digits', 'plain', 'plain', 'plain'],
    null,
  ])
})

test('A child gets an animal that nobody has, or the one that the fewest have', () => {
  expect(freeSymbol(['fox', 'owl'])).toBe('fish')
  expect(freeSymbol([...SYMBOLS, 'fox'])).toBe('owl')
})
