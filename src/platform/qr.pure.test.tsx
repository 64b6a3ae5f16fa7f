import { encode } from 'uqr'
import { expect, it } from 'vitest'
import { QrCode } from './qr.tsx'

const LINK = 'https://oakgrove.example/s/oakgrove/l/0190f3c2-7d1e-7a55-b1d4-8d0c9a'
const drawn = (text: string, title = 'x') => (<QrCode text={text} size={160} title={title} />).toString()

/** The modules that the bars cover, read back from the path. */
function covered(svg: string): string[] {
  const side = Number(/viewBox="0 0 (\d+) /.exec(svg)![1])
  const rows = Array.from({ length: side }, () => Array(side).fill('.'))
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g))
    for (let i = 0; i < Number(width); i++) rows[Number(y)]![Number(x) + i] = '#'
  return rows.map(row => row.join(''))
}

it('draws exactly the modules of the code, with its quiet zone', () => {
  const { data } = encode(LINK, { ecc: 'M', border: 4 })
  expect(covered(drawn(LINK))).toEqual(data.map(row => row.map(dark => (dark ? '#' : '.')).join('')))
  expect(covered(drawn(LINK)).slice(0, 4).join('')).toMatch(/^\.+$/)
})

it('obeys a content security policy and says what it is', () => {
  const svg = drawn(LINK, 'Times for <Ana> & "Leo"')
  expect(svg).not.toMatch(/style=|<style|<script/)
  expect(svg).toContain('<title>Times for &lt;Ana&gt; &amp; &quot;Leo&quot;</title>')
  expect(svg).toContain('role="img"')
  expect(svg).toContain('width="160" height="160"')
})

it('takes any text that fits, and says no to more', () => {
  expect(covered(drawn('موعد 🧑‍🏫'))).toHaveLength(covered(drawn('موعد 🧑‍🏫'))[0]!.length)
  expect(() => drawn('x'.repeat(4000))).toThrow(RangeError)
})
