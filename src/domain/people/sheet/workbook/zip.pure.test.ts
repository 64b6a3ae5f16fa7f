import { expect, test } from 'vitest'
import { zipOf } from '../../../../../test/fixtures/sheets/workbooks.ts'
import { partsOf } from './zip.ts'

const MB = 1024 * 1024
const codeOf = (read: () => unknown) => {
  try {
    read()
  } catch (problem) {
    return (problem as { code?: string }).code
  }
}

test('A part is unpacked as it was packed', () => {
  const parts = partsOf(zipOf({ 'a/b.xml': 'señal سلام', 'c.xml': '' }))
  expect([parts.names, parts.text('a/b.xml'), parts.text('c.xml'), parts.text('d.xml')]).toEqual([
    ['a/b.xml', 'c.xml'],
    'señal سلام',
    '',
    undefined,
  ])
})

test.each([
  ['as large as it says', undefined],
  ['as small as it says', 12],
])('A part that grows is stopped at 16 MB, whether it is not %s', (_, lie) => {
  const bomb = zipOf({ 'a.xml': Buffer.alloc(64 * MB, 'a') }, { lie })
  expect(bomb.length).toBeLessThan(100_000)
  expect(codeOf(() => partsOf(bomb).text('a.xml'))).toBe('workbookLarge')
})

test('So are many parts together', () => {
  const part = Buffer.alloc(6 * MB, 'a')
  const parts = partsOf(zipOf({ a: part, b: part, c: part }))
  expect([parts.text('a'), parts.text('b')].map(text => text?.length)).toEqual([6 * MB, 6 * MB])
  expect(codeOf(() => parts.text('c'))).toBe('workbookLarge')
})

test('A part that is not what its file says is damaged', () => {
  const whole = zipOf({ 'a.xml': 'one two three four five six' })
  const changed = Uint8Array.from(whole)
  changed[40]! ^= 1
  expect(codeOf(() => partsOf(changed).text('a.xml'))).toBe('workbookDamaged')
})

test('Cut anywhere, a file is damaged and nothing else', () => {
  const whole = zipOf({ 'a.xml': 'one two three', 'b.xml': 'four five six' })
  // its last two bytes say that no remark follows
  for (let end = 0; end < whole.length - 2; end++)
    expect(codeOf(() => partsOf(whole.subarray(0, end)).text('a.xml'))).toBe('workbookDamaged')
})
