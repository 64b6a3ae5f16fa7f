import { expect, test } from 'vitest'
import { fontFor } from './fonts.ts'
import { type Block, drawPaper } from './paper.ts'
import { inOrder, isRtl } from './pieces.ts'

const seen = (line: string, rtl: boolean) =>
  inOrder(line, rtl, sign => fontFor(sign, 'regular')!).map(piece => piece.text)

test('An Arabic line is met from its last word to its first, a Latin name and a time in it as they are', () => {
  expect(seen('قالت Noor في 12:30 إنها', true)).toEqual([
    'إنها',
    ' ',
    '12:30',
    ' ',
    'في',
    ' ',
    'Noor',
    ' ',
    'قالت',
  ])
  expect(seen('Noor said سلام عليكم today', false)).toEqual([
    'Noor',
    ' ',
    'said',
    ' ',
    'عليكم',
    ' ',
    'سلام',
    ' ',
    'today',
  ])
})

test('What keeps a name apart in an Arabic line has no letter of its own', () => {
  const apart = 'قالت \u2068Noor (7)\u2069 في'
  expect(seen(apart, true).join('')).toBe('في Noor (7) قالت')
})

test('A bracket in an Arabic line faces the other way', () => {
  expect(seen('(نور)', true)).toEqual(['(', 'نور', ')'])
  expect(seen('قالت (نور)', true)).toEqual(['(', 'نور', ')', ' ', 'قالت'])
})

test('A paragraph runs as its first letter does, and without one as its language', () => {
  expect([isRtl('12 نور', false), isRtl('Noor نور', true), isRtl('12:30', true)]).toEqual([true, false, true])
})

test('Every letter of the three languages and of the names of the cast has a font', () => {
  for (const sign of 'Ñandú ¿qué? Hương Nguyễn Łukasz Ørsted Αθήνα Дима نور ؟ ١٢ – “”')
    expect([sign, fontFor(sign, 'bold') !== undefined]).toEqual([sign, true])
})

test('A paper of any texts is a PDF with its letters in it, of as many pages as it needs', async () => {
  const long = 'كلمة '.repeat(2000) + 'x'.repeat(500)
  const blocks: Block[] = [
    { kind: 'title', text: 'Noor · نور' },
    { kind: 'item', label: 'What we see', text: `two lines\nand 🦊 an unknown sign` },
    { kind: 'text', text: long },
    { kind: 'text', text: '' },
  ]
  const paper = (await drawPaper(blocks, { title: 'T', lang: 'ar', rtl: true, foot: 'Oak Grove' })).toString(
    'latin1',
  )
  expect(paper.startsWith('%PDF-1.')).toBe(true)
  expect(paper.match(/\/FontFile2 /g)!.length).toBeGreaterThanOrEqual(3)
  expect(paper.match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(1)
})

test('No text makes a paper slow: signs without width, marks upon marks, and no end of a word', async () => {
  for (const sign of ['\u0301', '\u064E', '\u200D', 'x', 'ن', ' ', '🦊']) {
    const begun = process.cpuUsage()
    const blocks: Block[] = [{ kind: 'text', text: `a${'b'.repeat(120)}${sign.repeat(10_000)}` }]
    await drawPaper(blocks, { title: 'T', lang: 'en', rtl: false, foot: 'F' })
    const { user, system } = process.cpuUsage(begun)
    expect([sign, (user + system) / 1e6 < 2]).toEqual([sign, true])
  }
}, 120_000)
