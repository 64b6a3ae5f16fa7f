import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { packPage } from './packing.ts'

const page = (styles: string, body: string) =>
  `<!doctype html><html><head><style>${styles}</style><title>Oak</title></head><body>${body}</body></html>`
const readBack = (html: string) => gunzipSync(packPage(html)).toString()

test('A page is read as it was written, the first of its kind and every later one', () => {
  const styles = 'body { color: black }'.repeat(500)
  for (const body of ['first', 'second', 'متى يمكنك الحضور؟', 'first'.repeat(9000)])
    expect(readBack(page(styles, body))).toBe(page(styles, body))
})

test('Pages with other styles or with none do not take each other’s beginning', () => {
  const pages = [page('a { color: red }', 'one'), page('b { color: red }', 'one'), '<p>no styles</p>', '']
  for (const html of [...pages, ...pages]) expect(readBack(html)).toBe(html)
})

test('The styles that many pages share weigh hardly more on each than packed alone', () => {
  const styles = Array.from({ length: 900 }, (_, n) => `.rule-${n} { margin: ${n % 7}px }`).join('\n')
  expect(packPage(page(styles, 'hello')).byteLength).toBeLessThan(packPage(styles).byteLength)
})
