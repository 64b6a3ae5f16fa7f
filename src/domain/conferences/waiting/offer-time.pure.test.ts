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
  [
    'in the evening, for four hours of the next day',
    '2026-10-06T21:00',
    '2026-10-20T15:00',
    '2026-10-07T11:00',
  ],
  ['before dawn, for four hours of that day', '2026-10-07T02:00', '2026-10-20T15:00', '2026-10-07T11:00'],
  [
    'a minute before the night, for the rest of it in the morning',
    '2026-10-06T20:59',
    '2026-10-20T15:00',
    '2026-10-07T10:59',
  ],
  ['at eight in the evening, over night', '2026-10-06T20:00', '2026-10-20T15:00', '2026-10-07T10:00'],
  [
    'in the night before an early start, for half of the hour before it',
    '2026-10-20T01:00',
    '2026-10-20T08:00',
    '2026-10-20T07:30',
  ],
  ['in the night in which the clocks go back', '2026-10-31T23:00', '2026-11-02T15:00', '2026-11-01T11:00'],
])('a time is offered %s', (_, now, start, expected) => {
  expect(until(now, start)).toBe(expected)
})

test('what begins within a quarter of an hour, or has begun, is offered to nobody', () => {
  expect(until('2026-10-20T14:45', '2026-10-20T15:00')).toBeUndefined()
  expect(until('2026-10-20T15:10', '2026-10-20T15:00')).toBeUndefined()
  expect(until('2026-10-20T14:44', '2026-10-20T15:00')).toBe('2026-10-20T14:59')
})

test('what begins before anybody can have read of it is offered to nobody', () => {
  expect(until('2026-10-20T01:00', '2026-10-20T07:10')).toBeUndefined()
  expect(until('2026-10-19T21:00', '2026-10-20T07:15')).toBeUndefined()
  expect(until('2026-10-19T21:00', '2026-10-20T07:16')).toBe('2026-10-20T07:15')
})

test('an offer is over by day, before the time that it is about, and never before a quarter of an hour', () => {
  const minutes = fc.integer({ min: 16, max: 60 * 24 * 30 })
  const zone = fc.constantFrom(ZONE, 'Pacific/Apia', 'Africa/Casablanca', 'Asia/Kathmandu')
  const begun = Temporal.Instant.from('2026-10-01T00:00:00Z')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 * 24 * 60 }), minutes, zone, (at, ahead, place) => {
      const now = begun.add({ minutes: at })
      const start = now.add({ minutes: ahead })
      const over = offerUntil(now, start, place)
      if (!over) {
        expect(isNear(now, start, place)).toBe(true)
        return
      }
      const clock = over.toZonedDateTimeISO(place).toPlainTime()
      expect(Temporal.PlainTime.compare(clock, '07:00')).toBeGreaterThan(0)
      expect(Temporal.PlainTime.compare(clock, '21:00')).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(over, start)).toBe(-1)
      expect(now.until(over).total('minutes')).toBeGreaterThanOrEqual(15)
    }),
    { seed: 73, numRuns: 500 },
  )
})

/** Nothing of a day but a quarter of an hour lies between them. */
const isNear = (now: Temporal.Instant, start: Temporal.Instant, zone: string) => {
  for (let at = now, awake = 0; Temporal.Instant.compare(at, start) < 0; at = at.add({ minutes: 1 })) {
    const { hour } = at.toZonedDateTimeISO(zone)
    if (hour >= 7 && hour < 21 && ++awake > 16) return false
  }
  return true
}
