import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentHues } from './accent.ts'
import { contrast, luminance, type Oklch } from './contrast.ts'

type Theme = 'light' | 'dark'

const read = (name: string) => fs.readFileSync(`client/styles/${name}.css`, 'utf8')
const tokens = new Map<string, Record<Theme, string>>()
const pair = /--([\w-]+):\s*light-dark\((oklch\([^;]+?\)),\s*(oklch\([^;]+)\);/g
for (const [, name, light, dark] of `${read('tokens')}${read('accent')}`.matchAll(pair))
  tokens.set(name!, { light: light!, dark: dark! })

/** The numbers of a token; a school's hue stands in for `var(--hue, …)`. */
function colourOf(name: string, theme: Theme, hue: number): Oklch {
  const text = tokens.get(name)?.[theme].replace(/var\(--hue,[^)]*\)/, String(hue))
  const parts = text?.match(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/)
  if (!parts) throw new Error(`--${name} is no plain oklch colour in ${theme}: ${text}`)
  return { lightness: Number(parts[1]) / 100, chroma: Number(parts[2]), hue: Number(parts[3]) }
}

const ratio = (one: string, other: string, theme: Theme, hue = 160) =>
  contrast(colourOf(one, theme, hue), colourOf(other, theme, hue))

/** How far two colours are apart for the eye: their distance in oklab. */
function apart(one: Oklch, other: Oklch): number {
  const of = ({ lightness, chroma, hue }: Oklch) => {
    const angle = (hue * Math.PI) / 180
    return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)] as const
  }
  const [a, b] = [of(one), of(other)]
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

const grounds = ['paper', 'sheet', 'sunk']
const washes = ['leaf', 'clay', 'sun', 'sky']
const text: [string, string][] = [
  ...['ink', 'soft', 'leaf', 'clay'].flatMap(ink => grounds.map((ground): [string, string] => [ink, ground])),
  ...washes.map((tone): [string, string] => [tone, `${tone}-wash`]),
  ...washes.flatMap((tone): [string, string][] => [
    ['ink', `${tone}-wash`],
    ['soft', `${tone}-wash`],
  ]),
]
const accentText: [string, string][] = [
  ...['accent', 'accent-deep'].flatMap(ink =>
    [...grounds, 'accent-wash'].map((ground): [string, string] => [ink, ground]),
  ),
  // links stand on every wash: "Move" on a card of the board
  ...washes.map((tone): [string, string] => ['accent', `${tone}-wash`]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-deep'],
  ['ink', 'accent-wash'],
  ['soft', 'accent-wash'],
]

test('the formula knows the ends of the scale and pure red', () => {
  const white = { lightness: 1, chroma: 0, hue: 0 }
  const black = { lightness: 0, chroma: 0, hue: 0 }
  expect(contrast(black, white)).toBeCloseTo(21, 3)
  expect(luminance({ lightness: 0.62796, chroma: 0.25768, hue: 29.234 })).toBeCloseTo(0.2126, 3)
})

describe.each<Theme>(['light', 'dark'])('in %s', theme => {
  test.each(text)('%s is read on %s', (ink, ground) => {
    expect(ratio(ink, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(accentHues)('hue %i is read wherever it stands', hue => {
    const weak = accentText.filter(([ink, ground]) => ratio(ink, ground, theme, hue) < 4.5)
    expect(weak).toEqual([])
  })

  test.each(grounds)('edges of controls are seen on %s', ground => {
    expect(ratio('edge', ground, theme)).toBeGreaterThanOrEqual(3)
  })

  test('the focus ring is seen on every ground and wash, and is never taken for an error', () => {
    for (const ground of [...grounds, ...washes.map(tone => `${tone}-wash`)])
      expect([ground, ratio('ring', ground, theme) >= 3]).toEqual([ground, true])
    for (const hue of accentHues) expect(ratio('ring', 'accent-wash', theme, hue)).toBeGreaterThanOrEqual(3)
    // a difference of 0.02 is just seen
    expect(apart(colourOf('ring', theme, 160), colourOf('clay', theme, 160))).toBeGreaterThan(0.15)
  })
})

test('no outline has the colour of an error', () => {
  const names = fs.readdirSync('client/styles').filter(name => name.endsWith('.css'))
  const outlines = names.flatMap(name =>
    [...read(name.slice(0, -4)).matchAll(/outline(?:-color)?:\s*([^;]+);/g)].map(([, how]) => how!),
  )
  expect(outlines).toContain('3px solid var(--ring)')
  expect(outlines.filter(how => !/^none$|var\(--ring\)/.test(how))).toEqual([])
})
