import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isOver, maskMail, wasAskedLately } from './rules.ts'

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
