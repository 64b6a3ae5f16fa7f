import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { RoundView } from '../rounds/rounds.ts'
import { hoursMoved } from './hours-moved.ts'
import { type Going, landings } from './landing.ts'

const SATURDAY = '2027-03-13'
const SUNDAY = '2027-03-14'
const span = (day: string, from_at: string, until_at: string) => ({ day, from_at, until_at })
const there = { person_id: 'wen', part: 'educator' as const, kind: 'there' as const }
const round = {
  ...{ length_minutes: 20, buffer_minutes: 5, state: 'published', rooms: [], staff: [], states: [] },
  days: [span(SATURDAY, '01:00', '04:00')],
  hours: [{ ...there, ...span(SATURDAY, '01:00', '04:00') }],
} as unknown as RoundView
const going = (id: string, clock: string): Going => {
  const start = Temporal.PlainDateTime.from(`${SATURDAY}T${clock}`)
    .toZonedDateTime('America/New_York')
    .toInstant()
  const end = start.add({ minutes: 20 })
  const booking = { id, start: start.toString(), end: end.toString(), starts_wall: `${SATURDAY}T${clock}` }
  const claims = [{ kind: 'educator', holder: 'wen', start, end: end.add({ minutes: 5 }) }]
  return {
    id,
    booking,
    claims,
    home: [],
    child: id,
    educators: ['wen'],
    length_minutes: 20,
  } as unknown as Going
}
const land = (day: string, clocks: string[]) => {
  const ask = { from: SATURDAY, to: day, begin: null, educator: null, interpreters: [] }
  const ground = {
    round,
    after: hoursMoved(round, ask)!,
    ask,
    now: Temporal.Instant.from('2027-01-01T00:00:00Z'),
  }
  return landings({
    ...ground,
    busy: [],
    zone: 'America/New_York',
    going: clocks.map(clock => going(clock, clock)),
  })
}

test('A wall time that the clocks skip on the other day keeps its meeting where it is', () => {
  const { moves, stays } = land(SUNDAY, ['01:25', '02:15', '03:30'])
  expect(moves.map(one => [one.start, one.to.start.toString()])).toEqual([
    [`${SUNDAY}T01:25`, '2027-03-14T06:25:00Z'],
    [`${SUNDAY}T03:30`, '2027-03-14T07:30:00Z'],
  ])
  expect(stays.map(one => [one.id, one.conflicts])).toEqual([['02:15', [{ code: 'clockSkips' }]]])
})

test('What the missing hour pushes together is not held twice at once', () => {
  const { moves, stays } = land(SUNDAY, ['01:50', '03:05'])
  expect(moves.map(one => one.id)).toEqual(['01:50'])
  expect(stays.map(one => one.conflicts)).toEqual([[{ code: 'educatorBusy', who: 'wen' }]])
})

test('On any other day everything comes along', () => {
  expect(land('2027-03-20', ['01:50', '02:15', '03:05']).stays).toEqual([])
})

test('Where one educator moves, an interpreter who comes then is there on both days', () => {
  const salma = { person_id: 'salma', part: 'interpreter' as const, kind: 'there' as const }
  const both = { ...round, hours: [...round.hours, { ...salma, ...span(SATURDAY, '01:00', '04:00') }] }
  const hoursOf = (interpreters: string[]) =>
    hoursMoved(both, { from: SATURDAY, to: '2027-03-20', begin: null, educator: 'wen', interpreters })!
      .hours.map(({ person_id, day }) => `${person_id} ${day}`)
      .sort()
  expect(hoursOf(['salma'])).toEqual([`salma ${SATURDAY}`, 'salma 2027-03-20', 'wen 2027-03-20'])
  expect(hoursOf([])).toEqual([`salma ${SATURDAY}`, 'wen 2027-03-20'])
})
