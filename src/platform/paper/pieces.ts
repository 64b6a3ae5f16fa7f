import bidiFactory from 'bidi-js'

const bidi = bidiFactory()

/** A stretch of one line that is drawn at once: in one font, in one direction. `level` is odd from right to left. */
export type Piece = { text: string; font: string; level: number }

const SPACE = /^\s$/u
/** Signs that say in which direction others run, and have no letter of their own: a font draws a box for them. */
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
/** What is not written joined, such as a bracket in an Arabic line, is drawn alone: turned, where it faces the other way. */
const JOINED = /[\p{L}\p{M}\p{Cf}]/u

/** Whether a paragraph runs from right to left, by its first strong sign; `otherwise` where it has none. */
export function isRtl(text: string, otherwise: boolean): boolean {
  const strong = [...text].find(sign => /[\p{L}]/u.test(sign))
  return strong === undefined ? otherwise : /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(strong)
}

/** The pieces of one line in the order in which the eye meets them, from left to right (Unicode UAX 9, rule L2). */
export function inOrder(line: string, rtl: boolean, fontOf: (sign: string) => string): Piece[] {
  const { levels } = bidi.getEmbeddingLevels(line, rtl ? 'rtl' : 'ltr')
  const pieces: (Piece & { kind: string })[] = []
  let at = 0
  for (const sign of line) {
    const level = levels[at] ?? 0
    at += sign.length
    if (DIRECTION.test(sign)) continue
    const last = pieces.at(-1)
    const kind = SPACE.test(sign) ? 'space' : level % 2 && !JOINED.test(sign) ? 'alone' : 'word'
    const text = level % 2 ? (bidi.getMirroredCharacter(sign) ?? sign) : sign
    // a mark stands on the letter before it
    const font = last && /\p{M}/u.test(sign) ? last.font : fontOf(sign)
    const goes = last && last.level === level && last.font === font && last.kind === kind && kind !== 'alone'
    if (goes) last.text += text
    else pieces.push({ text, font, level, kind })
  }
  const highest = Math.max(0, ...pieces.map(piece => piece.level))
  for (let level = highest; level > 0; level--) turnRuns(pieces, level)
  return pieces.map(({ text, font, level }) => ({ text, font, level }))
}

/** Turns every run of pieces at this level or higher around. */
function turnRuns(pieces: Piece[], level: number) {
  for (let from = 0; from < pieces.length; from++) {
    if (pieces[from]!.level < level) continue
    let until = from
    while (until < pieces.length && pieces[until]!.level >= level) until++
    pieces.splice(from, until - from, ...pieces.slice(from, until).reverse())
    from = until
  }
}

const LONGEST = 40
const letters = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** A paragraph in parts that are not broken: words with what follows them; long ones in pieces of whole letters. */
export const partsOf = (paragraph: string): string[] =>
  paragraph.split(/(?<=\s)/u).flatMap(word => (word.length <= LONGEST ? [word] : shortened(word)))

function shortened(word: string): string[] {
  const parts = ['']
  // a letter with hundreds of marks is somebody's joke: what is left of it is drawn beside
  for (const { segment } of letters.segment(word))
    for (const piece of segment.match(new RegExp(`[^]{1,${LONGEST}}`, 'gu')) ?? [])
      if (parts.at(-1)!.length + piece.length > LONGEST) parts.push(piece)
      else parts[parts.length - 1] += piece
  return parts
}
