import { expect, test } from 'vitest'
import type { RoundView } from '../rounds/rounds.ts'
import type { Guest } from './attendance.ts'
import { attendanceAt, minutesOf } from './length.ts'

const round = (interpreted_minutes: number) =>
  ({
    length_minutes: 20,
    buffer_minutes: 5,
    interpreted_minutes,
    days: [{ day: '2026-10-20', from_at: '15:00', until_at: '17:00' }],
  }) as RoundView
const guest = (id: string, spoken: string, needs: boolean, slots?: string[]): Guest => ({
  id,
  spoken,
  needs_interpreter: needs,
  answer: slots
    ? {
        guardian: id,
        comes: true,
        mode: 'any',
        interpreter: needs,
        students_come: false,
        times: Object.fromEntries(slots.map(clock => [`2026-10-20T${clock}`, 'possible' as const])),
      }
    : null,
})
const at = (minutes: number, guests: Guest[], clock = '15:00') =>
  attendanceAt({ round: round(minutes), meeting: { length_minutes: 20 }, guests }, `2026-10-20T${clock}`)

test('A meeting takes the minutes for interpreting only where somebody who is there needs it', () => {
  expect([minutesOf(round(10), 20, 'ar'), minutesOf(round(10), 20, null)]).toEqual([30, 20])
  expect(at(10, [guest('amal', 'ar', true)])).toMatchObject({ minutes: 30, language: 'ar' })
  expect(at(10, [guest('dana', 'en', false)])).toMatchObject({ minutes: 20, language: null })
  expect(at(0, [guest('amal', 'ar', true)])).toMatchObject({ minutes: 20, language: 'ar' })
})

test('It covers as many starts as its whole length takes', () => {
  expect(at(5, [guest('amal', 'ar', true)])?.walls).toEqual(['2026-10-20T15:00', '2026-10-20T15:25'])
  expect(at(0, [guest('amal', 'ar', true)])?.walls).toEqual(['2026-10-20T15:00'])
})

test('A guardian who cannot come then needs nobody to interpret', () => {
  const guests = [guest('amal', 'ar', true, ['16:15']), guest('karim', 'en', false, ['15:00', '16:15'])]
  expect(at(10, guests)).toMatchObject({ minutes: 20, language: null })
  expect(at(10, guests, '16:15')).toMatchObject({ minutes: 30, language: 'ar' })
})

test('A start that is not offered has no length', () => {
  expect(at(10, [guest('amal', 'ar', true)], '15:10')).toBeUndefined()
})
