import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  attendanceOf,
  awaitsTime,
  type CameSaid,
  type Progress,
  progressOf,
  restsUntil,
  unsaidOf,
  whyNotNoted,
  whyNotOffered,
} from './rules.ts'
import type { Came, Went } from './tables.ts'

const now = Temporal.Instant.from('2026-10-20T19:10:00Z')
const [BEFORE, NOW, AFTER] = ['2026-10-20T18:50:00Z', '2026-10-20T19:10:00Z', '2026-10-20T19:30:00Z']
const past = { start: '2026-10-20T18:30:00Z', end: BEFORE }
const running = { start: BEFORE, end: AFTER }

test.each<[string, string, typeof past | null, Went | null, Progress]>([
  ['without a time it is open', 'usual', null, null, 'open'],
  ['with a time to come it is booked', 'usual', running, null, 'booked'],
  ['with a time that is over somebody has to say how it went', 'usual', past, null, 'toNote'],
  ['held is held', 'usual', past, 'held', 'held'],
  ['held stays held when its time was taken away since', 'usual', null, 'held', 'held'],
  ['held stays held when it is said later that none is needed', 'waived', past, 'held', 'held'],
  ['a family that could not come has missed it', 'usual', past, 'home_away', 'missed'],
  ['a school that could not come counts the same', 'usual', null, 'school_away', 'missed'],
  ['a new time puts what was missed behind', 'usual', running, null, 'booked'],
  ['no conference this time is declined', 'waived', null, null, 'declined'],
  ['declined after it was missed is declined', 'waived', null, 'home_away', 'declined'],
])('%s', (_, need, booking, went, progress) => {
  expect(progressOf({ need, booking, went }, now)).toBe(progress)
})

test('Only a family without a time that wants one is asked for it', () => {
  const asked = (['held', 'missed', 'toNote', 'booked', 'declined', 'open'] as const).filter(progress =>
    awaitsTime(progress, false),
  )
  expect(asked).toEqual(['missed', 'open'])
  expect(awaitsTime('missed', true)).toBe(false)
})

test('How it went can be said from its first instant on, not before', () => {
  expect([BEFORE, NOW, AFTER].map(start => whyNotNoted(start, now))).toEqual([
    null,
    null,
    'conferences.notBegun',
  ])
})

describe('a new time', () => {
  const missed = { went: 'home_away' as const, offered_at: null, cancelled: false }
  const running = { closed: false, over: false }
  test('is offered for what did not take place, whoever could not come', () => {
    expect(whyNotOffered(missed, running)).toBeNull()
    expect(whyNotOffered({ ...missed, went: 'school_away' }, running)).toBeNull()
  })
  test('is offered twice without harm', () =>
    expect(whyNotOffered({ ...missed, cancelled: true, offered_at: NOW }, running)).toBeNull())
  test('is not offered for what was held, or of which nothing is known', () => {
    expect(whyNotOffered({ ...missed, went: 'held' }, running)).toBe('conferences.notMissed')
    expect(whyNotOffered({ ...missed, went: null }, running)).toBe('conferences.notMissed')
  })
  test('is not offered for a time that was taken away', () =>
    expect(whyNotOffered({ ...missed, cancelled: true }, running)).toBe('conferences.notMissed'))
  test('is not offered in a round that is finished', () =>
    expect(whyNotOffered(missed, { closed: true, over: true })).toBe('rounds.closed'))
  test('is not offered once no day is left to choose from', () => {
    expect(whyNotOffered(missed, { closed: false, over: true })).toBe('conferences.noDayLeft')
    expect(whyNotOffered({ ...missed, offered_at: NOW }, { closed: false, over: true })).toBeNull()
  })
})

test('Whoever was asked is left in peace for two days, to the minute', () => {
  expect(restsUntil(null, now)).toBeNull()
  expect(restsUntil('2026-10-18T19:10:00Z', now)).toBeNull()
  expect(restsUntil('2026-10-18T19:11:00Z', now)?.toString()).toBe('2026-10-20T19:11:00Z')
})

describe('who was there', () => {
  const people = [
    { id: 'mother', part: 'guardian' as const, expected: true },
    { id: 'child', part: 'student' as const, expected: false },
    { id: 'teacher', part: 'educator' as const, expected: true },
  ]
  const attendance = (went: Went, said: [string, Came][] | 'all' = []) =>
    Object.fromEntries(attendanceOf(went, people, said === 'all' ? said : new Map(said)))
  test('are all who were expected, where somebody says that all came', () =>
    expect(attendance('held', 'all')).toEqual({ mother: 'came', child: 'away', teacher: 'came' }))
  test('is as it was said of each, and nothing of whom nothing was said', () => {
    expect(attendance('held', [['mother', 'late']])).toEqual({ mother: 'late' })
    expect(attendance('school_away')).toEqual({ teacher: 'away' })
  })
  test('is never the side that was missing, whatever the form said', () => {
    const teacher = ['teacher', 'came'] as [string, Came]
    expect(attendance('home_away', [['mother', 'came'], teacher])).toEqual({
      ...{ mother: 'away', child: 'away', teacher: 'came' },
    })
    expect(attendance('school_away', [teacher])).toMatchObject({ teacher: 'away' })
  })
  test('is known of a home that gave no word: silent are those who were expected', () =>
    expect(attendance('home_silent')).toEqual({ mother: 'silent', child: 'away' }))
  test('is still to be said of whoever was expected, only where it took place and not all came', () => {
    const unsaid = (went: Went, said: CameSaid) => unsaidOf(went, people, said).map(one => one.id)
    expect(unsaid('held', new Map([['teacher', 'came']]))).toEqual(['mother'])
    expect(unsaid('held', 'all')).toEqual([])
    expect(unsaid('home_silent', new Map())).toEqual([])
  })
})
