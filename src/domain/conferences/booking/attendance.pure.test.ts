import { expect, test } from 'vitest'
import { slotsOf } from '../slots.ts'
import type { Answer } from './answers.ts'
import {
  coveredSlots,
  type Guest,
  languageFor,
  modeFor,
  presentAt,
  studentComes,
  wishOf,
} from './attendance.ts'

const said = (more: Partial<Answer>): Answer => ({
  guardian: 'g',
  comes: true,
  mode: 'any',
  interpreter: false,
  students_come: false,
  times: {},
  ...more,
})
const guest = (id: string, answer: Answer | null = null, more: Partial<Guest> = {}): Guest => ({
  id,
  spoken: 'en',
  needs_interpreter: false,
  answer,
  ...more,
})
const ids = (guests: Guest[]) => guests.map(one => one.id)

test('A time suits as well as the worst of the slots that it covers', () => {
  const one = guest('a', said({ times: { x: 'preferred', y: 'possible' } }))
  expect([['x'], ['y'], ['x', 'y'], ['x', 'z']].map(walls => wishOf(one, walls))).toEqual([
    'preferred',
    'possible',
    'possible',
    'not',
  ])
  expect(wishOf(guest('b'), ['x'])).toBe('unsaid')
})

test('Those are there who come and can; where nobody can, all who come; where nobody comes, all', () => {
  const able = guest('able', said({ times: { x: 'possible' } }))
  const silent = guest('silent')
  const away = guest('away', said({}))
  const never = guest('never', said({ comes: false, times: { x: 'preferred' } }))
  expect(ids(presentAt([able, silent, away, never], ['x']))).toEqual(['able', 'silent'])
  expect(ids(presentAt([away, never], ['x']))).toEqual(['away'])
  expect(ids(presentAt([never], ['x']))).toEqual(['never'])
})

test('A longer meeting covers the slots that follow on its day', () => {
  const lengths = { length_minutes: 20, buffer_minutes: 5 }
  const slots = slotsOf(lengths, [{ day: '2026-10-20', from_at: '15:00', until_at: '16:00' }])
  const from = (wall: string, minutes: number) => coveredSlots(slots, lengths, wall, minutes)
  expect(from('2026-10-20T15:00', 20)).toEqual(['2026-10-20T15:00'])
  expect(from('2026-10-20T15:00', 45)).toEqual(['2026-10-20T15:00', '2026-10-20T15:25'])
  expect(from('2026-10-20T15:10', 20)).toEqual([])
})

test('The way to meet, the student and the language follow those who come', () => {
  const video = guest('a', said({ mode: 'video', students_come: true }))
  const absent = guest('b', said({ mode: 'phone', comes: false, students_come: true }))
  expect(modeFor([absent, video], ['in_person', 'video', 'phone'])).toBe('video')
  expect(modeFor([absent], ['in_person', 'phone'])).toBe('in_person')
  expect(modeFor([video], ['phone'])).toBe('phone')
  expect([studentComes([video]), studentComes([absent])]).toEqual([true, false])
  expect(languageFor([guest('c'), guest('d', null, { spoken: 'ar', needs_interpreter: true })])).toBe('ar')
  expect(languageFor([guest('c')])).toBeNull()
})
