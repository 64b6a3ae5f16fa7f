import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { proposalOf } from '../../../../test/fixtures/sheets/tell.ts'
import { writeCells } from './cells.ts'
import { fullName, splitName, splitPeople, takeAside } from './names.ts'

const NOBODY: ReadonlySet<string> = new Set()
const shown = ({ given, family }: { given: string; family: string }) => `${given} | ${family}`
const split = (name: string) => shown(splitName(name, 'givenFirst', NOBODY, false))

test.each([
  ['Smith, Jane', 'Jane | Smith'],
  ['Smith, Jane, Jr.', 'Jane | Smith Jr.'],
  ['Jane Smith', 'Jane | Smith'],
  ['John Smith III', 'John | Smith III'],
  ['Ludwig van der Berg', 'Ludwig | van der Berg'],
  ['Ana de la Cruz', 'Ana | de la Cruz'],
  ['Cher', 'Cher | '],
  ['عبد الله حداد', 'عبد الله | حداد'],
  ['Abd Allah Haddad', 'Abd Allah | Haddad'],
  ['حداد، سامي', 'سامي | حداد'],
])('%s is %s', (name, parts) => expect(split(name)).toBe(parts))

test('Two surnames where people have two, and a surname that an adult of the row has', () => {
  expect(shown(splitName('Sofía Núñez Ibáñez', 'givenFirst', NOBODY, true))).toBe('Sofía | Núñez Ibáñez')
  expect(shown(splitName('Ana María López', 'givenFirst', NOBODY, true))).toBe('Ana María | López')
  expect(shown(splitName('Eva Ruiz Paz', 'givenFirst', new Set(['ruiz']), false))).toBe('Eva | Ruiz Paz')
  expect(shown(splitName('García López María', 'familyFirst', NOBODY, true))).toBe('María | García López')
})

test('Several people in one cell', () => {
  expect(splitPeople('Ana and Luis Pérez')).toEqual(['Ana Pérez', 'Luis Pérez'])
  expect(splitPeople('Ana Ruiz / Luis Pérez')).toEqual(['Ana Ruiz', 'Luis Pérez'])
  expect(splitPeople('سلمى و خالد حداد')).toEqual(['سلمى حداد', 'خالد حداد'])
})

test('A name in brackets or quotes stands aside', () => {
  expect(takeAside('Samuel (Sam) Lee')).toEqual({ name: 'Samuel Lee', aside: 'Sam' })
  expect(takeAside('Robin "Robbie" Moss')).toEqual({ name: 'Robin Moss', aside: 'Robbie' })
})

test('A name alone under "Last, First" is told with its row', () => {
  const { notes } = proposalOf('"Child (Last, First)",DOB\n"Ruiz, Ana",2018-01-02\nOkafor,2018-01-03\n')
  const told = notes.filter(one => one.code === 'oneName')
  expect(told.map(({ rows, value }) => [rows, value])).toEqual([[[3], 'Okafor']])
})

const corpus = new URL('../../../../../shared/corpora/names/', import.meta.url)
const column = (file: string, name: string) =>
  parse<Record<string, string>>(readFileSync(new URL(file, corpus)), { columns: true, bom: true }).map(
    row => row[name]!,
  )

test.skipIf(!existsSync(corpus))(
  'Real names of every country of the names corpus arrive as they were written',
  () => {
    const forenames = column('common-forenames-by-country.csv', 'Localized Name')
    const surnames = column('common-surnames-by-country.csv', 'Localized Name')
    const people = forenames
      .slice(0, 1900)
      .map((given, at) => ({ given, family: surnames[at % surnames.length]! }))
    const sheet = writeCells([
      ['Child first name', 'Child last name'],
      ...people.map(({ given, family }) => [given, family]),
    ])
    const { families, refusedRows } = proposalOf(sheet)
    const read = new Set(families.flatMap(family => family.children.map(fullName)))
    const lost = people.filter(person => !read.has(fullName(person).replace(/\s+/g, ' ').trim()))
    expect(refusedRows).toEqual([])
    expect(lost.filter(person => !/[("]/.test(person.given))).toEqual([])
  },
)
