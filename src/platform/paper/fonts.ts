import fs from 'node:fs'
import { createRequire } from 'node:module'
import { unpackedFont } from './woff.ts'

const FONTS = [
  ['noto-sans', 'latin'],
  ['noto-sans', 'latin-ext'],
  ['noto-sans', 'vietnamese'],
  ['noto-sans', 'greek'],
  ['noto-sans', 'cyrillic'],
  ['noto-naskh-arabic', 'arabic'],
] as const

export type Weight = 'regular' | 'bold'
/** One file of letters. It is put into every paper that uses it, so that a paper looks alike everywhere. */
export type PaperFont = { name: string; bytes: Buffer; ranges: [from: number, to: number][] }

/** Stands where no font has the sign, such as for most pictograms. */
export const UNKNOWN = '\uFFFD'

const { resolve } = createRequire(import.meta.url)
const loaded = new Map<Weight, PaperFont[]>()

/** The fonts of one weight, the commonest first. */
export function fontsOf(weight: Weight): PaperFont[] {
  const fonts = loaded.get(weight) ?? FONTS.map(([family, script]) => load(family, script, weight))
  loaded.set(weight, fonts)
  return fonts
}

/** The name of the first font that has this sign. */
export function fontFor(sign: string, weight: Weight): string | undefined {
  const point = sign.codePointAt(0)!
  return fontsOf(weight).find(font => font.ranges.some(([from, to]) => point >= from && point <= to))?.name
}

function load(family: string, script: string, weight: Weight): PaperFont {
  const number = weight === 'bold' ? 700 : 400
  const file = resolve(`@fontsource/${family}/files/${family}-${script}-${number}-normal.woff`)
  const covered = JSON.parse(fs.readFileSync(resolve(`@fontsource/${family}/unicode.json`), 'utf8'))
  return {
    name: `${family}-${script}-${number}`,
    bytes: unpackedFont(fs.readFileSync(file)),
    ranges: rangesOf(covered[script]),
  }
}

/** From "U+0000-00FF,U+0131". */
const rangesOf = (text: string): [number, number][] =>
  text.split(',').map(range => {
    const [from = '', to = from] = range.replace('U+', '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })

/** Arabic letters of the same size look smaller beside Latin ones. */
export const sizeOf = (font: string) => (font.includes('arabic') ? 1.2 : 1)
