import { describe, expect, test } from 'vitest'
import type { RoundSetup } from '../schema.ts'
import { hourProblems, slotsLost, untilProblems, withFurtherBreaks } from './hours.ts'
import { closedName, stillClosed } from './rooms.ts'

const NEW_YORK = 'America/New_York'
const setup = (day: string, from_at: string, until_at: string, length_minutes = 20): RoundSetup => ({
  name: 'Autumn',
  length_minutes,
  interpreted_minutes: 0,
  buffer_minutes: 5,
  modes: ['video'],
  video_link: '',
  video_by: 'own',
  phone_line: '',
  answers_until: '2026-10-01',
  days: [{ row: 0, day, from_at, until_at }],
  rooms: [],
  newRooms: [],
  staff: [],
})

describe('Days of a round on the school’s clocks', () => {
  test.each([
    ['an ordinary afternoon', '2026-10-20', '14:30', '18:30', {}],
    ['the evening of the day on which clocks go back', '2026-11-01', '16:00', '18:00', {}],
    ['the hour that comes twice', '2026-11-01', '00:30', '03:00', {}],
    ['a start in the hour that is skipped', '2026-03-08', '02:30', '04:00', { 'from-0': 'gap' }],
    ['an end in the hour that is skipped', '2026-03-08', '00:30', '02:30', { 'until-0': 'gap' }],
    ['a day that runs over the skipped hour', '2026-03-08', '01:00', '04:00', { 'from-0': 'gap' }],
    ['the afternoon of that day', '2026-03-08', '14:00', '16:00', {}],
    ['less than one conference', '2026-10-20', '14:00', '14:19', { 'until-0': 'tooShort' }],
    ['exactly one conference', '2026-10-20', '14:00', '14:20', {}],
  ])('%s', (_what, day, from, until, wrong) => {
    const problems = hourProblems(setup(day, from, until), NEW_YORK)
    const keys = Object.fromEntries(
      Object.entries(wrong).map(([field, key]) => [field, `rounds.invalid.${key}`]),
    )
    expect(Object.fromEntries(Object.entries(problems).map(([field, { key }]) => [field, key]))).toEqual(keys)
  })
})

describe('The last day to answer', () => {
  test.each([
    ['the day before the last of the round', '2026-10-19', undefined, undefined],
    ['the last day of the round', '2026-10-20', undefined, 'rounds.invalid.untilLate'],
    ['a day after the round', '2026-10-21', undefined, 'rounds.invalid.untilLate'],
    ['today', '2026-10-05', undefined, undefined],
    ['a day that is over', '2026-10-04', undefined, 'rounds.invalid.untilPast'],
    ['a day that is over, as the round has it', '2026-10-04', '2026-10-04', undefined],
  ])('%s', (_what, answers_until, kept, wrong) => {
    const round = { ...setup('2026-10-20', '14:00', '15:00'), answers_until }
    expect(untilProblems(round, '2026-10-05', kept).answers_until?.key).toBe(wrong)
  })
  test('of a round that is today cannot be: the refusal says what to do instead', () => {
    const round = { ...setup('2026-10-20', '14:00', '15:00'), answers_until: '2026-10-20' }
    expect(untilProblems(round, '2026-10-20').answers_until?.key).toBe('rounds.invalid.untilNever')
  })
})

describe('Starts that would go', () => {
  const before = setup('2026-10-20', '14:00', '15:15')
  test('None when hours are added', () =>
    expect(slotsLost(before, setup('2026-10-20', '14:00', '18:00'))).toEqual([]))
  test('Those after an earlier end', () =>
    expect(slotsLost(before, setup('2026-10-20', '14:00', '14:45'))).toEqual(['2026-10-20T14:50']))
  test('All when conferences get another length, for they are other times then', () =>
    expect(slotsLost(before, setup('2026-10-20', '14:00', '15:15', 25))).toHaveLength(3))
})

test('Setting the round up anew keeps the breaks for which its form has no room', () => {
  const day = '2026-10-20'
  const mine = { person_id: 'wen', part: 'educator' as const, day }
  const pause = (from_at: string, until_at: string) => ({ day, from_at, until_at, kind: 'break' as const })
  const before = [
    { ...mine, ...pause('15:00', '15:10') },
    { ...mine, ...pause('16:00', '16:10') },
    { ...mine, ...pause('17:50', '18:00') },
  ]
  const there = { day, from_at: '15:00', until_at: '17:00', kind: 'there' as const }
  const hours = [there, pause('15:30', '15:40')]
  const staff = [{ person_id: 'wen', part: 'educator' as const, room: '', break_after: null, hours }]
  expect(withFurtherBreaks(before, staff)[0]!.hours).toEqual([...hours, pause('16:00', '16:10')])
})

test('Closed hours of a room stay when a round is set up anew, but for those that are open again', () => {
  const [noon, four] = ['12:00', '16:00'].map(from_at => ({ day: '2026-10-20', from_at, until_at: '24:00' }))
  const before = { rooms: [{ id: 'loft', name: 'Loft', closed: [noon!, four!] }] }
  expect(stillClosed(before, {}).get('loft')).toEqual([noon, four])
  expect(stillClosed(before, { reopened: [closedName('loft', four!)] }).get('loft')).toEqual([noon])
})
