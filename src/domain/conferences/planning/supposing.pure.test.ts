import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { presenceOf } from '../booking/hours.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Sources } from './problem-sources.ts'
import { isTakeable, NOT_YET, roundSupposing, type Supposed, supposing } from './supposing.ts'

const [MON, TUE] = ['2026-10-19', '2026-10-20']
const there = (person_id: string, day: string, from_at: string, until_at: string) => ({
  ...{ person_id, day, from_at, until_at, part: 'educator' as const, kind: 'there' as const },
})
const round = {
  length_minutes: 20,
  buffer_minutes: 10,
  days: [
    { day: MON, from_at: '15:00', until_at: '17:00' },
    { day: TUE, from_at: '15:00', until_at: '17:00' },
  ],
  hours: [
    there('wen', MON, '15:00', '17:00'),
    there('wen', TUE, '15:00', '17:00'),
    there('ines', TUE, '15:00', '16:00'),
  ],
  rooms: [{ id: 'loft', name: 'Loft', closed: [] }],
  staff: [{ person_id: 'wen', part: 'educator', room_id: 'loft', break_after: null }],
} as unknown as RoundView

const away = (what: Partial<Extract<Supposed, { kind: 'away' }>>) =>
  roundSupposing(round, { kind: 'away', who: null, day: null, from: null, until: null, ...what }).hours.map(
    ({ person_id, day, from_at, until_at }) => `${person_id} ${day.slice(-2)} ${from_at}–${until_at}`,
  )

test('Whoever leaves at four is there until four, on that day alone', () => {
  expect(away({ who: 'wen', day: TUE, from: '16:00' })).toEqual([
    'wen 19 15:00–17:00',
    'wen 20 15:00–16:00',
    'ines 20 15:00–16:00',
  ])
})

test('A lunch hour cuts hours in two; an end where somebody is gone already cuts nothing', () => {
  expect(away({ day: TUE, from: '16:00', until: '16:30' })).toEqual([
    'wen 19 15:00–17:00',
    'wen 20 15:00–16:00',
    'wen 20 16:30–17:00',
    'ines 20 15:00–16:00',
  ])
})

test('Whoever is ill has no hours, and a school that is closed has none of anybody', () => {
  expect(away({ who: 'wen' })).toEqual(['ines 20 15:00–16:00'])
  expect(away({ day: TUE })).toEqual(['wen 19 15:00–17:00'])
})

test('An hour more lengthens the day only where somebody is there beyond it', () => {
  const longer = (who: string | null) =>
    roundSupposing(round, { kind: 'moreHour', who, day: TUE }).days.map(({ until_at }) => until_at)
  expect([longer('wen'), longer('ines'), longer(null)]).toEqual([
    ['17:00', '18:00'],
    ['17:00', '17:00'],
    ['17:00', '18:00'],
  ])
})

test('Nobody was asked about a new hour: whoever answered is taken to be able to come then, and never worse off', () => {
  const answer = { guardian: 'dana', comes: true, times: { [`${TUE}T15:00`]: 'preferred' } }
  const guest = (given: unknown) => ({ id: 'dana', spoken: '', needs_interpreter: false, answer: given })
  const sources = {
    round,
    now: Temporal.Instant.from('2026-10-01T00:00Z'),
    guests: new Map([
      ['dana', guest(answer)],
      ['sam', guest(null)],
    ]),
  }
  const { guests } = supposing(sources as unknown as Sources, { kind: 'moreHour', who: 'wen', day: TUE })
  expect(guests.get('dana')?.answer?.times).toEqual({
    [`${TUE}T15:00`]: 'preferred',
    [`${TUE}T17:00`]: 'possible',
    [`${TUE}T17:30`]: 'possible',
  })
  expect(guests.get('sam')?.answer).toBeNull()
})

test('A room that is gone is nobody’s; a room or an hour more can only be looked at', () => {
  const gone = roundSupposing(round, { kind: 'roomGone', room: 'loft', name: 'Loft' })
  expect([gone.rooms, gone.staff[0]?.room_id]).toEqual([[], null])
  expect(roundSupposing(round, { kind: 'moreRoom' }).rooms).toHaveLength(2)
  const kinds = [null, { kind: 'moreRoom' }, { kind: 'moreHour', who: null, day: null }] as const
  expect(kinds.map(isTakeable)).toEqual([true, false, false])
})

test('A room that is closed belongs to the round all the same; without a day, it is closed on each', () => {
  const shut = { kind: 'roomClosed' as const, room: 'loft', name: 'Loft', until: null }
  const closed = (day: string | null, from: string | null) =>
    roundSupposing(round, { ...shut, day, from }).rooms[0]?.closed
  expect(closed(TUE, '16:00')).toEqual([{ day: TUE, from_at: '16:00', until_at: '24:00' }])
  expect(closed(null, null)?.map(({ day, from_at }) => `${day} ${from_at}`)).toEqual([
    `${MON} 00:00`,
    `${TUE} 00:00`,
  ])
})

test('One more interpreter is there whenever the round is, and belongs to no child', () => {
  const more = { kind: 'moreInterpreter' as const, language: 'vi' }
  const then = supposing({ round, interpreters: [] } as unknown as Sources, more)
  expect(then.interpreters).toEqual([{ id: NOT_YET, languages: ['vi'], interpretsNot: [] }])
  expect(presenceOf(then.round, NOT_YET, 'interpreter', `${MON}T16:40`, 20)).toBe('there')
  expect(isTakeable(more)).toBe(false)
})
