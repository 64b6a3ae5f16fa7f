import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { offerUntil } from './offer-time.ts'

const ZONE = 'America/New_York'
const here = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime(ZONE).toInstant()
const until = (now: string, start: string) =>
  offerUntil(here(now), here(start), ZONE)?.toZonedDateTimeISO(ZONE).toPlainDateTime().toString().slice(0, 16)

test.each([
  ['days ahead, for four hours', '2026-10-06T10:00', '2026-10-20T15:00', '2026-10-06T14:00'],
  [
    'the same afternoon, for half of what is left',
    '2026-10-20T11:00',
    '2026-10-20T15:00',
    '2026-10-20T13:00',
  ],
  ['in forty minutes, for twenty', '2026-10-20T14:20', '2026-10-20T15:00', '2026-10-20T14:40'],
  [
    'in twenty minutes, for a quarter of an hour all the same',
    '2026-10-20T14:40',
    '2026-10-20T15:00',
    '2026-10-20T14:55',
  ],
  ['in the evening, until it can be read', '2026-10-06T21:00', '2026-10-20T15:00', '2026-10-07T09:00'],
  ['before dawn, until the same morning', '2026-10-07T02:00', '2026-10-20T15:00', '2026-10-07T09:00'],
  [
    'a minute before seven, four hours reach further',
    '2026-10-07T06:59',
    '2026-10-20T15:00',
    '2026-10-07T10:59',
  ],
  [
    'a minute before nine in the evening, as by day',
    '2026-10-06T20:59',
    '2026-10-20T15:00',
    '2026-10-07T00:59',
  ],
  [
    'in the night before an early start, half of what is left',
    '2026-10-20T01:00',
    '2026-10-20T08:00',
    '2026-10-20T04:30',
  ],
  ['in the night in which the clocks go back', '2026-10-31T23:00', '2026-11-02T15:00', '2026-11-01T09:00'],
])('a time is offered %s', (_, now, start, expected) => {
  expect(until(now, start)).toBe(expected)
})

test('what begins within a quarter of an hour, or has begun, is offered to nobody', () => {
  expect(until('2026-10-20T14:45', '2026-10-20T15:00')).toBeUndefined()
  expect(until('2026-10-20T15:10', '2026-10-20T15:00')).toBeUndefined()
  expect(until('2026-10-20T14:44', '2026-10-20T15:00')).toBe('2026-10-20T14:59')
})

test('an offer is over before the time that it is about, and never before a quarter of an hour', () => {
  const minutes = fc.integer({ min: 16, max: 60 * 24 * 30 })
  const zone = fc.constantFrom(ZONE, 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Kathmandu')
  const begun = Temporal.Instant.from('2026-10-01T00:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), minutes, zone, (at, ahead, place) => {
      const now = begun.add({ minutes: at })
      const start = now.add({ minutes: ahead })
      const over = offerUntil(now, start, place)!
      expect(Temporal.Instant.compare(over, start)).toBe(-1)
      expect(now.until(over).total('minutes')).toBeGreaterThanOrEqual(15)
    }),
    { seed: 73, numRuns: 500 },
  )
})
