// Names are looked for as people write them: in any capitals, with or without accents, with an Arabic particle before
// them, and in scripts that put no space between words. The text itself stays as it was typed.

/** What may differ between a name on the list and the same in a text: accents, points, and the Arabic long stroke. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g
/** A sign with all that is joined to it, the parts of a Korean one too. */
const SIGN = /\P{M}[\p{M}\u1160-\u11ff]*|\p{M}+/gu

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/[’‘ʼ]/g, "'")
    .replace(/ς/g, 'σ')
    .replace(/\s/g, ' ')
    .normalize('NFC')

/** What continues a word. Not the signs of scripts that write words, and what is said of them, without a space. */
const LETTER = `[[\\p{L}\\p{M}\\p{N}]--[${[
  'Han',
  'Hira',
  'Kana',
  'Bopo',
  'Hang',
  'Thai',
  'Laoo',
  'Khmr',
  'Mymr',
]
  .map(script => `\\p{scx=${script}}`)
  .join('')}]]`
/** Up to here a name may begin: after and, then, in, to, like and the as well, which are one with the next word. */
const MAY_BEGIN = new RegExp(`(?<!${LETTER})(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)$`, 'v')
const GOES_ON = new RegExp(`^${LETTER}`, 'v')
/** No more than this before and after a name says whether it stands there as a word. */
const NEAR = 8

/** A name that begins with the article loses its first letter after “to”. */
const shortOf = (name: string) => (name.startsWith('ال') ? [name.slice(1)] : [])

/** One letter of ours is often a word or a list: it is a name only where it is written like the name. */
const isLetter = (name: string) => /^\p{Script=Latin}$/u.test(name.normalize('NFC'))
/** These begin sentences as words of our own languages; “I” is a word wherever it stands. */
const WORDS = /^[AEOUY]$/
const BEGINS = /(?:^|[.!?¿¡:…\n“"«])\s*$/
const isTelling = (name: string) => ([...name].length > 1 || /^\p{L}$/u.test(name)) && name !== 'i'

/** Whether the letter at this place of the text stands there as this name. */
function isWritten(text: string, from: number, to: number, name: string): boolean {
  if (text.slice(from, to).normalize('NFC') !== name.normalize('NFC')) return false
  return !(WORDS.test(name) && BEGINS.test(text.slice(0, from)))
}

type Hit = { from: number; to: number; form: string }

/** Where this stands as a word of its own. */
function hitsOf(read: string, form: string, after = ''): Hit[] {
  const hits: Hit[] = []
  for (let from = read.indexOf(form); from >= 0; from = read.indexOf(form, from + 1)) {
    const [before, to] = [read.slice(Math.max(0, from - NEAR), from), from + form.length]
    if (before.endsWith(after) && MAY_BEGIN.test(before) && !GOES_ON.test(read.slice(to, to + NEAR)))
      hits.push({ from, to, form })
  }
  return hits
}

/** Where any of these names stands, the longest of those that begin together, each sign in one of them. */
function hitsIn(text: string, { read, places }: Read, names: string[]): Hit[] {
  const known = names.map(name => name.trim()).filter(name => isTelling(folded(name)))
  const all = known.flatMap(name => {
    const form = folded(name)
    const hits = [...hitsOf(read, form), ...shortOf(form).flatMap(short => hitsOf(read, short, 'ل'))]
    return isLetter(name)
      ? hits.filter(({ from, to }) => isWritten(text, places[from]!, places[to] ?? text.length, name))
      : hits
  })
  let free = 0
  return all
    .toSorted((a, b) => a.from - b.from || b.to - a.to)
    .filter(({ from, to }) => {
      const isFree = from >= free
      if (isFree) free = to
      return isFree
    })
}

/** Which of these names stand in the text. */
export function namesIn(text: string, names: string[]): string[] {
  const found = new Set(hitsIn(text, readIn(text), names).map(hit => hit.form))
  return names.filter(name => {
    const plain = folded(name.trim())
    return [plain, ...shortOf(plain)].some(form => found.has(form))
  })
}

/** The text with `another` in place of each of these names. */
export function unnamed(text: string, names: string[], another: string): string {
  if (names.length === 0) return text
  const folds = readIn(text)
  let [told, at] = ['', 0]
  for (const { from, to } of hitsIn(text, folds, names)) {
    told += text.slice(at, folds.places[from]) + another
    at = folds.places[to] ?? text.length
  }
  return told + text.slice(at)
}

/** The text folded, and where in the text each unit of it stands. */
type Read = { read: string; places: number[] }

function readIn(text: string): Read {
  const places: number[] = []
  let read = ''
  for (const { index, 0: sign } of text.matchAll(SIGN)) {
    const plain = folded(sign)
    read += plain
    for (let n = 0; n < plain.length; n++) places.push(index)
  }
  return { read, places }
}

/** The names by which the others are called and the own child is not, so that a shared family name stays. */
export function namesOfOthers(own: string[], others: string[][]): string[] {
  const kept = new Set(own.map(folded))
  return [...new Set(others.flat())].filter(name => !kept.has(folded(name)))
}
