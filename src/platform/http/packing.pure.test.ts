import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packPage, stylesMark, wholePage } from './packing.ts'

const around = (styles: string, body: string) =>
  `<!doctype html><html><head><style>${styles}</style><title>Oak</title></head><body>${body}</body></html>`
const page = (styles: string, body: string) => around(stylesMark(styles), body)
const readBack = (html: string) => gunzipSync(packPage(html)).toString()

test('A page is read with its styles, the first of its kind and every later one, packed or not', () => {
  const styles = 'body { color: black }'.repeat(500)
  for (const body of ['first', 'second', 'متى يمكنك الحضور؟', 'first'.repeat(9000)]) {
    expect(readBack(page(styles, body))).toBe(around(styles, body))
    expect(wholePage(page(styles, body))).toBe(around(styles, body))
  }
})

test('Pages with other styles or with none do not take each other’s beginning', () => {
  const pages = [
    [page('a { color: red }', 'one'), around('a { color: red }', 'one')],
    [page('b { color: red }', 'one'), around('b { color: red }', 'one')],
    ['<p>no styles</p>', '<p>no styles</p>'],
    ['', ''],
  ] as const
  for (const [html, whole] of [...pages, ...pages]) expect(readBack(html)).toBe(whole)
})

test('A mark that somebody wrote stays what it is', () => {
  const styles = 'a { color: red }'
  expect(readBack(page(styles, '/*styles 0*/ /*styles 9*/'))).toBe(
    around(styles, '/*styles 0*/ /*styles 9*/'),
  )
})

test('The styles that many pages share weigh hardly more on each than packed alone', () => {
  const styles = Array.from({ length: 900 }, (_, n) => `.rule-${n} { margin: ${n % 7}px }`).join('\n')
  expect(packPage(page(styles, 'hello')).byteLength).toBeLessThan(packPage(styles).byteLength)
})
