import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { Guest } from '../booking/attendance.ts'
import type { Busy } from '../booking/claims.ts'
import type { Setting } from '../booking/fit.ts'
import { packedFirst } from './packed.ts'

const span = (clock: string, minutes = 20) => {
  const start = Temporal.Instant.from(`2026-10-20T${clock}:00Z`)
  return { start, end: start.add({ minutes }) }
}
const time = (clock: string, interpreter: string | null = 'salma') => ({
  setting: { start: clock, span: span(clock), interpreter } as Setting,
})
const interprets = (clock: string, kin: string[] = [], holder = 'salma'): Busy => ({
  ...{ ...span(clock), kind: 'interpreter', holder, takenBy: clock, kin },
})
const order = (busy: Busy[], clocks = ['15:00', '15:25', '15:50', '16:15']) =>
  packedFirst(
    { busy, guests: [{ id: 'amal' } as Guest], round: { buffer_minutes: 5 } },
    clocks.map(clock => time(clock)),
  ).map(({ setting }) => setting.start)

test('A time right before or after another meeting of the interpreter is offered first', () => {
  expect(order([])).toEqual(['15:00', '15:25', '15:50', '16:15'])
  expect(order([interprets('16:15')], ['15:00', '15:50', '16:40'])).toEqual(['15:50', '16:40', '15:00'])
})

test('More than the usual minutes between is not beside it, and another interpreter’s day is another’s', () => {
  expect(order([interprets('16:41')])).toEqual(['15:00', '15:25', '15:50', '16:15'])
  expect(order([interprets('15:25', [], 'linh')])).toEqual(['15:00', '15:25', '15:50', '16:15'])
})

test('What the other home of a child of these guardians does, changes no order', () => {
  expect(order([interprets('16:40', ['amal', 'other'])])).toEqual(['15:00', '15:25', '15:50', '16:15'])
  expect(order([interprets('16:40', ['somebody'])])[0]).toBe('16:15')
})

test('A meeting that nobody interprets keeps the order of the clock', () => {
  const known = { busy: [interprets('15:25')], guests: [], round: { buffer_minutes: 5 } }
  const times = [time('15:00', null), time('15:50', null)]
  expect(packedFirst(known, times)).toEqual(times)
})
