import { expect, test } from 'vitest'
import { link } from './schema.ts'

test.each([
  ['', ''],
  ['https://meet.example/x', 'https://meet.example/x'],
  [' https://meet.example/x ', 'https://meet.example/x'],
  ['zoom.us/j/1?pwd=a', 'https://zoom.us/j/1?pwd=a'],
  ['meet.example', 'https://meet.example'],
])('A link that is typed as %o is %o', (typed, read) => {
  expect(link.parse(typed)).toBe(read)
})

test.each([
  'javascript:alert(1)',
  'http://meet.example',
  'our room',
  'room',
  'a.b c',
  '//meet.example',
  'x@y.example',
])('What is no address that opens a call is refused: %o', typed => {
  expect(link.safeParse(typed).success).toBe(false)
})
