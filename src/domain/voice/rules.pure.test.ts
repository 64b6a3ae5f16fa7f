import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { answerBy, awakeFrom, freeAgain, stateAfter, stateAfterAll, whyNoStep } from './rules.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const at = (text: string) => Temporal.Instant.from(text)
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5]

test.each([
  // Tuesday
  ['2026-10-06', 2, MONDAY_TO_FRIDAY, '2026-10-08'],
  // Friday, over the weekend
  ['2026-10-09', 1, MONDAY_TO_FRIDAY, '2026-10-12'],
  ['2026-10-10', 2, MONDAY_TO_FRIDAY, '2026-10-13'],
  // a school from Sunday to Thursday
  ['2026-10-08', 2, [7, 1, 2, 3, 4], '2026-10-12'],
  ['2026-10-06', 3, [3], '2026-10-21'],
])('what is said on %s is answered %i school days later', (said, days, schoolDays, by) => {
  expect(answerBy(day(said), days, schoolDays).toString()).toBe(by)
})

describe('an item', () => {
  test.each([
    ['answered', false, 'answered'],
    ['answered', true, 'taken_up'],
    ['asked_back', true, 'asked'],
    ['replied', true, 'heard'],
    ['taken_up', false, 'taken_up'],
    ['closed', true, 'closed'],
  ] as const)('that is %s (taken up before: %s) is then %s', (step, before, state) => {
    expect(stateAfter(step, before)).toBe(state)
  })

  test.each([
    [[], 'heard'],
    [['answered'], 'answered'],
    // taken up once, an answer leaves it so; a question does not
    [['taken_up', 'answered'], 'taken_up'],
    [['answered', 'taken_up', 'asked_back'], 'asked'],
    [['taken_up', 'asked_back', 'replied', 'answered'], 'taken_up'],
    [['closed', 'replied'], 'heard'],
  ] as const)('with the steps %j is %s', (steps, state) => {
    expect(stateAfterAll([...steps])).toBe(state)
  })

  test('that is closed is not gone on with by the school', () => {
    expect(whyNoStep('closed')).toBe('voice.closedAlready')
    for (const state of ['heard', 'asked', 'answered', 'taken_up'] as const)
      expect(whyNoStep(state)).toBeUndefined()
  })
})

test('a home that has said enough may say more a week after the first that still counts', () => {
  const said = ['2026-10-05T09:00:00Z', '2026-10-01T09:00:00Z', '2026-10-03T09:00:00Z'].map(at)
  expect(freeAgain(said, 4)).toBeNull()
  expect(freeAgain(said, 3)?.toString()).toBe('2026-10-08T09:00:00Z')
  expect(freeAgain(said, 2)?.toString()).toBe('2026-10-10T09:00:00Z')
  expect(freeAgain([], 1)).toBeNull()
})

describe('nobody is written to in the evening', () => {
  const evening = { quietFrom: '18:00', quietUntil: '07:00' }
  test.each([
    ['2026-10-06T17:59:00', '2026-10-06T17:59:00'],
    ['2026-10-06T18:00:00', '2026-10-07T07:00:00'],
    ['2026-10-06T23:30:00', '2026-10-07T07:00:00'],
    ['2026-10-07T00:00:00', '2026-10-07T07:00:00'],
    ['2026-10-07T06:59:59', '2026-10-07T07:00:00'],
    ['2026-10-07T07:00:00', '2026-10-07T07:00:00'],
    // the night in which clocks are put back has one hour more
    ['2026-10-31T22:00:00', '2026-11-01T07:00:00'],
  ])('what is ready at %s leaves at %s', (ready, leaves) => {
    const zone = 'America/New_York'
    const wall = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant()
    expect(awakeFrom(wall(ready), zone, evening).toString()).toBe(wall(leaves).toString())
  })

  test('nor at noon, where a school says so', () => {
    const noon = { quietFrom: '12:00', quietUntil: '13:00' }
    expect(awakeFrom(at('2026-10-06T12:30:00Z'), 'UTC', noon).toString()).toBe('2026-10-06T13:00:00Z')
    expect(awakeFrom(at('2026-10-06T13:30:00Z'), 'UTC', noon).toString()).toBe('2026-10-06T13:30:00Z')
  })
})
