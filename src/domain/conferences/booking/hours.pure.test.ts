import { expect, test } from 'vitest'
import type { RoundView } from '../rounds/rounds.ts'
import { presenceOf, spanAt } from './hours.ts'

const span = { person_id: 'wen', part: 'educator' as const, day: '2026-10-20' }
const round = {
  hours: [
    { ...span, kind: 'there', from_at: '15:00', until_at: '17:00' },
    { ...span, kind: 'break', from_at: '16:00', until_at: '16:10' },
  ],
} as unknown as RoundView
const at = (clock: string, minutes = 20) =>
  presenceOf(round, 'wen', 'educator', `2026-10-20T${clock}`, minutes)

test('Hours and breaks hold to the minute', () => {
  expect([at('14:59'), at('15:00'), at('16:40'), at('16:41')]).toEqual(['away', 'there', 'there', 'away'])
  expect([at('15:40'), at('15:41'), at('16:09'), at('16:10')]).toEqual(['there', 'break', 'break', 'there'])
})

test('Hours count for one day, one person and one part only, and never past midnight', () => {
  expect(presenceOf(round, 'wen', 'educator', '2026-10-21T15:00', 20)).toBe('away')
  expect(presenceOf(round, 'ines', 'educator', '2026-10-20T15:00', 20)).toBe('away')
  expect(presenceOf(round, 'wen', 'interpreter', '2026-10-20T15:00', 20)).toBe('away')
  expect(at('16:00', 9 * 60)).toBe('away')
})

test('A time that clocks skip has no span; one that they show twice is the first', () => {
  expect(spanAt('2027-03-14T02:30', 20, 'America/New_York')).toBeUndefined()
  expect(String(spanAt('2026-11-01T01:30', 40, 'America/New_York')?.start)).toBe('2026-11-01T05:30:00Z')
  expect(String(spanAt('2026-11-01T01:30', 40, 'America/New_York')?.end)).toBe('2026-11-01T06:10:00Z')
})
