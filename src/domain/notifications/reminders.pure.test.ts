import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isDue } from './reminders.ts'

const NEW_YORK = 'America/New_York'
const due = (wall: string, start: string, zone: string) =>
  isDue(Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).toInstant(), start, zone)

test.each([
  ['the evening before', '2026-10-19T16:00', true],
  ['later that evening', '2026-10-19T19:59', true],
  ['too early', '2026-10-19T15:59', false],
  ['at night', '2026-10-19T20:00', false],
  ['on the day itself', '2026-10-20T16:30', false],
  ['two days before', '2026-10-18T17:00', false],
])('A reminder fits %s: %s %s', (_, wall, fits) => {
  expect(due(wall, '2026-10-20T19:00:00Z', NEW_YORK)).toBe(fits)
})

test('It is tomorrow as the reader’s calendar shows it, on the other side of midnight too', () => {
  // 20:30 in New York is the next morning in Sydney
  const start = '2026-10-21T00:30:00Z'
  expect(due('2026-10-19T17:00', start, NEW_YORK)).toBe(true)
  expect(due('2026-10-20T17:00', start, 'Australia/Sydney')).toBe(true)
  expect(due('2026-10-19T17:00', start, 'Australia/Sydney')).toBe(false)
})

test.each([
  ['back in autumn', '2026-11-01', '2026-10-31T17:00'],
  ['forward in spring', '2027-03-14', '2027-03-13T17:00'],
])('When clocks go %s, the evening before is still the evening before', (_, day, evening) => {
  const start = Temporal.PlainDateTime.from(`${day}T15:00`).toZonedDateTime(NEW_YORK).toInstant().toString()
  expect(due(evening, start, NEW_YORK)).toBe(true)
  expect(due(evening.replace('17:00', '15:59'), start, NEW_YORK)).toBe(false)
  expect(due(evening.replace('17:00', '20:00'), start, NEW_YORK)).toBe(false)
})
