import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isGap, toInstant } from './time.ts'
import { instantAt } from './wall-clock.ts'

const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
]
const DAYS = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-07-01',
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2026-12-31',
]

test('A wall time is the same instant as by the law of its zone, on every kind of day', () => {
  for (const zone of ZONES)
    for (const day of DAYS)
      for (let minute = 0; minute < 24 * 60; minute += 15) {
        const clock = [Math.floor(minute / 60), minute % 60].map(n => String(n).padStart(2, '0')).join(':')
        const at = Temporal.PlainDateTime.from(`${day}T${clock}`)
        const owed = isGap(at, zone) ? undefined : toInstant(at, zone).toString()
        expect(instantAt(`${day}T${clock}`, zone)?.toString()).toBe(owed)
      }
})
