import { expect, test } from 'vitest'
import { faultsIn, type History, type Row } from './history.ts'
import type { Act } from './load.ts'
import { twiceIn } from './proof.ts'

const row = (meeting: string, start: string, from: number, more: Partial<Row> = {}): Row => ({
  ...{ meeting, booking: `b-${meeting}`, start, from, until: from + 1200, people: [`home-${meeting}`] },
  ...{ educators: ['wen'], room: null, interpreter: null, ...more },
})
const claim = (meeting: string, from: number, holder = 'wen') => ({
  ...{ meeting, holder, from, until: from + 1500, kind: 'educator', isHold: false },
})
const act = (meeting: string, start: string | null): Act => ({ meeting, start, key: '' })

/** Two booked, one of them moved once; a third that was cancelled. */
const well = (): { history: History; acts: Act[] } => ({
  history: {
    bookings: [row('a', '08:00', 0), row('b', '09:00', 3600)],
    done: [act('a', '08:25'), act('a', '08:00'), act('b', '09:00'), act('c', '10:00'), act('c', null)],
    claims: [claim('a', 0), claim('b', 3600), claim('a', 0, 'home-a')],
  },
  acts: [act('a', '08:25'), act('b', '09:00'), act('a', '08:00'), act('c', '10:00'), act('c', null)],
})

test('What agrees has no fault', () => {
  const { history, acts } = well()
  expect(faultsIn(history, acts)).toEqual([])
})

const planted: [string, (one: ReturnType<typeof well>) => void, RegExp][] = [
  ['an acknowledged booking that is gone', one => void one.history.bookings.pop(), /booked null/],
  ['an acknowledgement without a row', one => void one.acts.push(act('d', '11:00')), /kept nothing/],
  ['a row that nobody was told of', one => void one.history.done.push(act('b', '09:25')), /kept 09:00 09:25/],
  ['an act that was done twice', one => void one.history.done.push(act('c', null)), /kept 10:00 none none/],
  [
    'acts in another order',
    one => void one.history.done.reverse(),
    /acknowledged 08:25 08:00, kept 08:00 08:25/,
  ],
  [
    'a booking at another time than was said',
    one => void Object.assign(one.history.bookings[0]!, { start: '08:25' }),
    /last acknowledged 08:00/,
  ],
  [
    'a cancelled meeting that is still there',
    one => void one.history.bookings.push(row('c', '10:00', 7200)),
    /booked 10:00/,
  ],
  [
    'a meeting with two times',
    one => void one.history.bookings.push(row('a', '08:00', 9000)),
    /has two times/,
  ],
  [
    'an educator in two meetings',
    one => void Object.assign(one.history.bookings[1]!, { from: 600 }),
    /wen: is in a and b at once/,
  ],
  [
    'a guardian in two meetings',
    one => void Object.assign(one.history.bookings[1]!, { from: 600, educators: ['x'], people: ['home-a'] }),
    /home-a: is in/,
  ],
  [
    'a room in two meetings',
    one => {
      for (const each of one.history.bookings)
        Object.assign(each, { room: 'r', educators: [], from: 0, until: 9 })
    },
    /r: is in/,
  ],
  [
    'an interpreter in two meetings',
    one => {
      for (const each of one.history.bookings)
        Object.assign(each, { interpreter: 'i', educators: [], from: 0, until: 9 })
    },
    /i: is in/,
  ],
  ['claims that overlap', one => void Object.assign(one.history.claims[1]!, { from: 1200 }), /claim of wen/],
  ['a booking that takes nobody up', one => void one.history.claims.shift(), /does not take up wen/],
  [
    'a claim that was left behind',
    one => void one.history.claims.push(claim('c', 7200)),
    /takes up wen without a time/,
  ],
]

test.each(planted)('%s is found', (_what, plant, words) => {
  const { history, acts } = well()
  const one = { history, acts }
  plant(one)
  expect(faultsIn(history, acts).join('\n')).toMatch(words)
})

test('A mail that came twice is found, a later version of the same is another', () => {
  const mail = (sequence: number, to = 'a@rush.example') => ({
    to: [to],
    raw: `METHOD:REQUEST\nUID:x\nSEQUENCE:${sequence}\n`,
  })
  expect(twiceIn([mail(0), mail(1), mail(0, 'b@rush.example')])).toEqual([])
  expect(twiceIn([mail(0), mail(1), mail(0)])).toHaveLength(1)
})
