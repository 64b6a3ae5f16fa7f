import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adults } from '../../demo/adults.ts'
import { kids, neighbours } from '../../demo/cast.ts'
import { namesIn, namesOfOthers, unnamed } from './names-in-text.ts'

test.each([
  ['Leo and Mia built a dam.', ['Mia'], 'Leo and ~ built a dam.'],
  ['mia’s idea, MIA!', ['Mia'], '~’s idea, ~!'],
  ['Miami is a city, and so is Umia', ['Mia'], 'Miami is a city, and so is Umia'],
  ['Mia Levin came, then Mia.', ['Mia', 'Mia Levin', 'Levin'], '~ came, then ~.'],
  ['Inés y Mateo', ['Inés'], '~ y Mateo'],
  ['لعبت نور مع سامي', ['سامي'], 'لعبت نور مع ~'],
  ['A. (b) *', ['A.', '(b'], '~ ~) *'],
  ['Nothing here', [], 'Nothing here'],
  ['لعب ومنى هنا، لمنى، بالكرة وللحسن', ['منى', 'الحسن'], 'لعب و~ هنا، ل~، بالكرة ول~'],
  ['قالت مُنى لمنـى', ['منى'], 'قالت ~ ل~'],
  ['منية', ['منى'], 'منية'],
  ['小明和小红在玩', ['小红'], '小明和~在玩'],
  ['和Mia玩', ['Mia'], '和~玩'],
  ['明和红', ['红'], '明和~'],
  ['ゆいがさくらと遊ぶ', ['さくら'], 'ゆいが~と遊ぶ'],
  ['민수와 놀았다, 지민', ['민수', '미'], '~와 놀았다, 지민'],
  ['สมชายเล่นกับมะลิที่นี่', ['มะลิ'], 'สมชายเล่นกับ~ที่นี่'],
  ['Jose, JOSÉ, Jose\u0301 y José', ['José'], '~, ~, ~ y ~'],
  ['José y Jose\u0301', ['Jose'], '~ y ~'],
  ['O’Hara ran', ["O'Hara"], '~ ran'],
  ['A plan and a boat', ['A'], 'A plan and a boat'],
  ['Se\u0301 bien, Mia: qué día', ['Mia'], 'Se\u0301 bien, ~: qué día'],
])('In “%s” the other is not named', (text, names, read) => expect(unnamed(text, names, '~')).toBe(read))

test('What stands for a name is taken as it is', () => {
  expect(unnamed('Mia ran', ['Mia'], '$& $1')).toBe('$& $1 ran')
})

test('Which names stand in a text is told as they are written by the school', () => {
  expect(namesIn('mia, then Leo', ['Mia', 'Leo', 'Ana'])).toEqual(['Mia', 'Leo'])
})

test('A family name of the own child stays, that of another goes', () => {
  expect(
    namesOfOthers(
      ['Leo Rey', 'Leo', 'Rey'],
      [
        ['Ana Rey', 'Ana', 'Rey'],
        ['Mia Levin', 'Levin'],
      ],
    ),
  ).toEqual(['Ana Rey', 'Ana', 'Mia Levin', 'Levin'])
})

test('An own name stays however it is written on another list', () => {
  expect(namesOfOthers(['José Rey', 'José'], [['Jose', 'Mia']])).toEqual(['Mia'])
  expect(namesIn('Jose\u0301, ومنى', ['José', 'منى', 'Ana'])).toEqual(['José', 'منى'])
})

const FURTHER = [
  'منى',
  'محمود',
  'الياس',
  '小红',
  '红',
  'さくら',
  'José',
  'Zoë',
  'Nguyễn',
  'Łukasz',
  'Юлия',
  'Ἀνδρέας',
  'O’Hara',
  '지민',
  'มะลิ',
  'Jean-Luc',
]
const NAMES = [
  ...[...kids, ...adults].flatMap(({ given, family }) => [given, family, `${given} ${family}`]),
  ...neighbours.flatMap(({ adults: grown, children }) => [...grown, ...children.map(([given]) => given)]),
  ...FURTHER,
].filter(name => name.trim().length > 0)
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name)
const WAYS: ((name: string) => string)[] = [
  name => name,
  name => name.toUpperCase(),
  name => name.normalize('NFD'),
  name => name.normalize('NFC'),
  name => name.normalize('NFD').replace(/[\u0300-\u036f]/g, ''),
]
const AROUND = ['', ' ', ', ', '“', '»', '小', 'と', '\n', '（']

test('No name of the cast, nor of others, is read however it is written and whatever stands beside it', () => {
  const some = (of: string[]) => fc.constantFrom(...of)
  const written = fc.record({
    name: some(NAMES),
    way: fc.nat(WAYS.length - 1),
    particle: some(['', 'و', 'ل', 'ب', 'ك', 'ف', 'ال', 'وال', 'فل']),
    before: some(AROUND),
    after: some(AROUND),
  })
  fc.assert(
    fc.property(written, ({ name, way, particle, before, after }) => {
      const said = WAYS[way]!(name)
      const start = `Hoy ${before}${isArabic(name) ? particle : ''}`
      const read = unnamed(`${start}${said}${after} ok`, [name], '~')
      expect(read).toBe(`${start}~${after} ok`)
      expect(plain(read)).not.toContain(plain(name))
      expect(namesIn(`${start}${said}${after} ok`, ['Nobody', name])).toEqual([name])
    }),
    { numRuns: 400 },
  )
})

test('A name of one letter is read where it is written like the name and stands alone, and nowhere else', () => {
  expect(unnamed('J and Ö helped, J.! with a jar; a j. JJ', ['J', 'Ö'], '~')).toBe(
    '~ and ~ helped, ~.! with a jar; a j. JJ',
  )
  expect(unnamed('A plan. A boat: A1, with A, and A', ['A'], '~')).toBe('A plan. A boat: A1, with ~, and ~')
  expect(namesIn('O\u0308 was there', ['Ö'])).toEqual(['Ö'])
  expect(namesIn('we saw a bird', ['A', 'W'])).toEqual([])
})

test('A text without the name stays to the letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(unnamed(text, ['Quetzalcoatl'], '~')).toBe(text)
    }),
  )
})
