import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isOver, linkEnds, maskMail, wasAskedLately } from './rules.ts'

const at = Temporal.Instant.from('2026-10-06T14:00:00Z')
const minutes = (n: number) => at.add({ minutes: n }).toString()

test('a link is over from its last instant on', () => {
  expect([minutes(1), minutes(0), minutes(-1)].map(expires_at => isOver({ expires_at }, at))).toEqual([
    false,
    true,
    true,
  ])
})

test('asking again counts as the same wish for ten minutes', () => {
  const asked = [null, minutes(0), minutes(-9), minutes(-10)]
  expect(asked.map(asked_again_at => wasAskedLately({ asked_again_at }, at))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

test.each([
  ['dana@post.example', 'd…@p….example'],
  ['ö@münchen.example', 'ö…@m….example'],
  ['😀x@a.b.example', '😀…@a….example'],
  ['dana@localhost', 'd…@l…'],
])('of %s is shown %s', (mail, shown) => {
  expect(maskMail(mail)).toBe(shown)
})

test('a link lasts as long as there is something to do, and a little longer', () => {
  const zone = 'America/New_York'
  expect(
    [
      linkEnds.times('2026-10-10', zone),
      linkEnds.round('2026-10-20', zone),
      linkEnds.meeting('2026-10-20T19:20:00Z'),
      linkEnds.choosing(at),
      linkEnds.voice(at),
    ].map(String),
  ).toEqual([
    '2026-10-25T04:00:00Z',
    '2026-10-22T04:00:00Z',
    '2026-10-21T19:20:00Z',
    '2026-11-05T14:00:00Z',
    '2026-12-05T14:00:00Z',
  ])
})
