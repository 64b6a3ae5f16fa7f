import { expect, test } from 'vitest'
import { isPhoneLike, readEmails, readPhones } from './reach.ts'

test.each([
  ['a@x.org', ['a@x.org'], []],
  [' A@X.org; b@x.org/c@x.org ', ['a@x.org', 'b@x.org', 'c@x.org'], []],
  ['<a@x.org>, mailto:b@x.org', ['a@x.org', 'b@x.org'], []],
  ['a@x.org or b@x.org', ['a@x.org', 'b@x.org'], []],
  ['a@x.org a@x.org', ['a@x.org'], []],
  ['a@x', [], ['a@x']],
  ['a@x.org; nope', ['a@x.org'], ['nope']],
  ['none', [], []],
  ['josé@correo.es', ['josé@correo.es'], []],
])('addresses of %j', (cell, values, unread) => expect(readEmails(cell)).toEqual({ values, unread }))

test.each([
  ['(415) 555-0134', 'US', ['+14155550134'], []],
  ['415.555.0134 x12', 'US', ['+14155550134;ext=12'], []],
  ['cell: 415-555-0134', 'US', ['+14155550134'], []],
  ['415-555-0134 / 415-555-0135', 'US', ['+14155550134', '+14155550135'], []],
  ['020 7946 0101', 'GB', ['+442079460101'], []],
  ['600 100 101', 'ES', ['+34600100101'], []],
  ['٠٧٩ ٠١٢ ٣٤٥٦', 'JO', ['+962790123456'], []],
  ['+34 600 100 101', 'US', ['+34600100101'], []],
  ['5550124', 'US', ['555-0124'], []],
  ['ask me', 'US', [], ['ask me']],
  ['+1 415 555 0134', 'nowhere', ['+14155550134'], []],
])('numbers of %j in %s', (cell, country, values, unread) =>
  expect(readPhones(cell, country)).toEqual({ values, unread }),
)

test('What looks like a number', () => {
  expect(['415-555-0134', '+44 20 7946 0101', '2018', '2018-01-02x', 'Ana'].map(isPhoneLike)).toEqual([
    true,
    true,
    false,
    true,
    false,
  ])
})
