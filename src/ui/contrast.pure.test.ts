import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accentHues, nearestAccent } from './accent.ts'

type Theme = 'light' | 'dark'
type Colour = [lightness: number, chroma: number, hue: number]

const read = (name: string) => fs.readFileSync(`client/styles/${name}.css`, 'utf8')
const accentSheet = read('accent')
const tokens = new Map<string, Record<Theme, string>>()
const pair = /--([\w-]+):\s*light-dark\((oklch\([^;]+?\)),\s*(oklch\([^;]+)\);/g
for (const [, name, light, dark] of `${read('tokens')}${accentSheet}`.matchAll(pair))
  tokens.set(name!, { light: light!, dark: dark! })

/** The numbers of a token; a school's hue stands in for `var(--hue, …)`. */
function colourOf(name: string, theme: Theme, hue: number): Colour {
  const text = tokens.get(name)?.[theme].replace(/var\(--hue,[^)]*\)/, String(hue))
  const parts = text?.match(/oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/)
  if (!parts) throw new Error(`--${name} is no plain oklch colour in ${theme}: ${text}`)
  return [Number(parts[1]) / 100, Number(parts[2]), Number(parts[3])]
}

/** Relative luminance of WCAG 2, by way of linear sRGB cut to its gamut, as a screen does. */
function luminance([l, c, h]: Colour): number {
  const a = c * Math.cos((h * Math.PI) / 180)
  const b = c * Math.sin((h * Math.PI) / 180)
  const [x, y, z] = [
    (l + 0.3963377774 * a + 0.2158037573 * b) ** 3,
    (l - 0.1055613458 * a - 0.0638541728 * b) ** 3,
    (l - 0.0894841775 * a - 1.291485548 * b) ** 3,
  ] as const
  const cut = (value: number) => Math.min(1, Math.max(0, value))
  const red = cut(4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z)
  const green = cut(-1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z)
  const blue = cut(-0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function ratio(one: string, other: string, theme: Theme, hue = 160): number {
  const [low, high] = [one, other].map(name => luminance(colourOf(name, theme, hue))).sort((p, q) => p - q)
  return (high! + 0.05) / (low! + 0.05)
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

test('the formula knows the ends of the scale', () => {
  expect(luminance([1, 0, 0])).toBeCloseTo(1, 5)
  expect(luminance([0, 0, 0])).toBe(0)
  expect(luminance([0.62796, 0.25768, 29.234])).toBeCloseTo(0.2126, 3)
})

describe.each<Theme>(['light', 'dark'])('in %s', theme => {
  test.each(text)('%s is read on %s', (ink, ground) => {
    expect(ratio(ink, ground, theme)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(accentHues)('hue %i is read wherever it stands', hue => {
    const weak = accentText.filter(([ink, ground]) => ratio(ink, ground, theme, hue) < 4.5)
    expect(weak).toEqual([])
  })

  test.each(grounds)('edges of controls and the focus ring are seen on %s', ground => {
    expect(ratio('edge', ground, theme)).toBeGreaterThanOrEqual(3)
    expect(ratio('clay', ground, theme)).toBeGreaterThanOrEqual(3)
  })
})

test('each hue that is offered has its rule, and each angle a hue', () => {
  for (const hue of accentHues) expect(accentSheet).toContain(`[data-accent="${hue}"] {\n  --hue: ${hue};`)
  expect([nearestAccent(355), nearestAccent(350), nearestAccent(-20), nearestAccent(163)]).toEqual([
    10, 340, 340, 160,
  ])
})
