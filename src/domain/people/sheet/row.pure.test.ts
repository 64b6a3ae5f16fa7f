import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AMERICAN, bytesOf, proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'
import { matchColumns } from './columns.ts'
import { interpretSheet } from './interpret.ts'
import { readTable } from './table.ts'

test('Formulas, markup, turned text and endless cells are text, or are refused by name', () => {
  const proposal = proposalOf(bytesOf('hostile.csv'))
  expect(tell(proposal).filter(line => /^[ac]\d/.test(line))).toEqual([
    'c1 =HYPERLINK("http://evil.example","Ana") |  (born 2018-01-01)',
    'a1 @SUM(1+1) |  (mallory@example.org)',
    'c2 <script>alert(1)</script> Lee |  (born 2018-01-02)',
    'a2 <b onclick=x>Kim</b> Lee |  (kim@example.org, +14155550170)',
    'c3 gnp.eixoD | Evil (born 2018-01-03)',
    'a3 Zoe | Evil (zoe@example.org, +14155550171)',
    'c4 Max | Mum (born 2018-01-09)',
    'a4  |  (max@example.org)',
    "c5 O'Brien-Łukasz | Ægir (born 2018-01-10)",
    'a5 Siobhán | O’Brien (siobhan@example.org)',
  ])
  expect(proposal.refusedRows.map(({ number, code, field }) => `${number} ${code} ${field}`)).toEqual([
    '5 nameTooLong childName',
    '6 nameUnreadable childName',
    '7 bornOnInFuture childBornOn',
    '8 bornOnUnreadable childBornOn',
    '9 noChild childName',
  ])
  expect(tellNotes(proposal)).toEqual([
    `cellCut 5 ${'A'.repeat(60)}`,
    `cellCut 10 ${'A'.repeat(60)}`,
    "phoneUnreadable 2 -2+3+cmd|' /C calc'!A0",
    'hiddenCharacters 4',
    'hiddenCharacters 4',
    `tooLong 10 ${'A'.repeat(60)}`,
    'adultWithoutName 10',
  ])
  const expected = { rows: 10, read: 5, refused: 5, families: 5, children: 5, adults: 5, homes: 5 }
  expect(proposal.counts).toEqual(expected)
})

test('A row of adults after a refused row is refused too, not given to another child', () => {
  const proposal = proposalOf(
    'Child,DOB,Parent,Email\nAna,2018-01-01,Eva,e@x.org\nLeo,2044-01-01,Ida,i@x.org\n,,Tom,t@x.org\n',
  )
  expect(proposal.refusedRows.map(row => `${row.number} ${row.code}`)).toEqual([
    '3 bornOnInFuture',
    '4 noChild',
  ])
  expect(proposal.counts.adults).toBe(1)
})

test('Unknown words of a language are asked once and answered once', () => {
  const sheet = 'Child,Mom,Mom language\nAna,Eva,Klingonese\nLeo,Ida,klingonese \nZoe,Uma,Spanish\n'
  const asked = {
    code: 'language',
    columns: [2],
    rows: [2, 3],
    value: 'klingonese',
    options: [],
    suggested: '',
  }
  expect(proposalOf(sheet).questions).toEqual([asked])
  const answered = proposalOf(sheet, { languages: { klingonese: 'tlh' } })
  expect(answered.questions).toEqual([])
  expect(tell(answered)).toContain('a1 Eva |  (speaks tlh, reads tlh)')
  const left = proposalOf(sheet, { languages: { klingonese: '' } })
  expect(left.questions).toEqual([])
  expect(tellNotes(left)).toContain('languageUnreadable 2 Klingonese')
})

test('An adult in one cell with address and number', () => {
  const sheet =
    'Child,Parents\nAna Ruiz,"Eva Ruiz (mom) <eva@x.org> 212-555-0101; Leo Ruiz (dad), leo@x.org"\n'
  expect(tell(proposalOf(sheet)).slice(2)).toEqual([
    '   home: a1 mother, a2 father',
    'a1 Eva | Ruiz (eva@x.org, +12125550101)',
    'a2 Leo | Ruiz (leo@x.org)',
  ])
})

const HEADERS = [
  'Child',
  'DOB',
  'Mom',
  'Mom email',
  'Dad cell',
  'Lives with',
  'Language',
  'Interpreter?',
  'Pickup',
  'Class',
]
const naughty = JSON.parse(
  readFileSync(
    new URL('../../../../node_modules/big-list-of-naughty-strings/blns.json', import.meta.url),
    'utf8',
  ),
) as string[]
const anyCell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(...naughty),
  fc.constantFrom('', 'Ana Ruiz', 'Ruiz, Ana', '2018-01-02', '1/2/18', 'a@x.org', 'mom', 'yes', '"', 'same'),
)
const anyTable = fc.array(fc.array(anyCell, { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 6 })
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

test('Any table of strings is interpreted, each row is read or refused, and each person counted once', () => {
  fc.assert(
    fc.property(anyTable, rows => {
      const text = [HEADERS, ...rows].map(row => row.map(quoted).join(',')).join('\n')
      const { table, fault } = readTable(text)
      if (fault) return
      const proposal = interpretSheet(table, matchColumns(table), {}, AMERICAN)
      const { counts, refusedRows, families } = proposal
      expect(counts.read + counts.refused).toBe(table.rows.length)
      expect(refusedRows).toHaveLength(counts.refused)
      const keys = families.flatMap(family =>
        [...family.children, ...family.adults].map(person => person.key),
      )
      expect(new Set(keys).size).toBe(counts.children + counts.adults)
      const known = new Set(families.flatMap(family => family.adults.map(adult => adult.key)))
      const living = families.flatMap(family =>
        family.children.flatMap(child => child.homes.flatMap(home => home.adults)),
      )
      expect(living.every(adult => known.has(adult.key))).toBe(true)
    }),
    { seed: 42, numRuns: 300 },
  )
})

test('What belongs to an adult whom the row does not have is told, cell by cell', () => {
  const sheet =
    'Child,Mom,Mom email,Dad,Dad email,Dad language\nAna,Eva,e@x.org,,,Spanish\nLeo,Ida,i@x.org,Tom,t@x.org,\n'
  expect(tellNotes(proposalOf(sheet))).toContain('cellUnused 2 Spanish')
})

test('"No" is an answer about interpreters and a surname, and nothing in a column of addresses', () => {
  const sheet = 'Child first name,Child last name,Mom,Mom email,Interpreter?\nMina,No,Eva,no,No\n'
  expect(tell(proposalOf(sheet)).slice(1)).toEqual([
    'c1 Mina | No ()',
    '   home: a1 mother',
    'a1 Eva |  (interpreter no)',
  ])
})
