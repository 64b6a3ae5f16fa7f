import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'

test('A form with long questions gives children, adults, contacts and an interpreter', () => {
  const proposal = proposalOf(bytesOf('google-form.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Ngozi | Okafor (called Zizi, born 2018-04-23, Owls)',
    '   home: a1 mother, a2 guardian',
    '   emergency: Ruth Adeyemi, +14155550188',
    '   pickup: Ruth Adeyemi',
    '   pickup: Femi Okafor',
    'a1 Tamsin | Okafor (tamsin.okafor@example.org, +14155550134, reads en, interpreter no)',
    'a2 Bayo | Okafor (bayo.okafor@example.org)',
    '-',
    'c2 Mateo | Vega (born 2016-11-30, Foxes)',
    '   home: a3 mother',
    '   emergency: Inés Vega (aunt), +14155550190',
    '   pickup: Marisol Vega, = a3',
    '   pickup: Inés Vega',
    'a3 Marisol | Vega (marisol.vega@example.org, +14155550152, reads es, interpreter yes)',
    '-',
    'c3 Lina | Darwish (born 2019-07-02, Owls)',
    '   home: a4 father, a5 guardian',
    'a4 Halim | Darwish (halim@example.org, +14155550161, reads ar, interpreter yes)',
    'a5 Sama | Darwish (halim@example.org)',
  ])
  expect(tellNotes(proposal)).toEqual([
    'columnUnused 2,3,4 Timestamp',
    'columnUnused 2,4 Does your child have any allergies?',
    'columnUnused 3 Anything else we should know about your child?',
    'homesNotStated 2,4',
    'sharedEmail 4 halim@example.org',
  ])
  expect(proposal.counts).toEqual({
    rows: 3,
    read: 3,
    refused: 0,
    families: 3,
    children: 3,
    adults: 5,
    homes: 3,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

test('Names as "Last, First", two parents in one cell, two addresses for one person', () => {
  const proposal = proposalOf(bytesOf('last-first.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Wren | Abbott (born 2017-02-11, Sprouts)',
    '   home: a1 guardian, a2 guardian',
    'c2 Silas | Abbott (born 2019-10-03, Seedlings)',
    '   home: a1 guardian, a2 guardian',
    'a1 Joan | Abbott (joan.abbott@example.org, +12125550110)',
    'a2 Peter | Abbott (peter.abbott@example.org, +12125550110)',
    '-',
    'c3 Ana María | de la Cruz (born 2018-05-19, Sprouts)',
    '   home: a3 guardian',
    'a3 Rosa | de la Cruz (rosa@example.org, rosa.work@example.org, +12125550111, +12125550112)',
    '-',
    'c4 Thomas | Whitfield Jr. (born 2016-12-25, Sprouts)',
    '   home: a4 guardian',
    'a4 Grace | Whitfield (grace.w@example.org, +12125550113;ext=4)',
  ])
  expect(tellNotes(proposal)).toEqual(['totalsRow 6 Total 4', 'homesNotStated 2,3'])
  expect(proposal.counts).toEqual({
    rows: 4,
    read: 4,
    refused: 0,
    families: 3,
    children: 4,
    adults: 4,
    homes: 4,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

test('A row for each child with columns for mom and dad', () => {
  const proposal = proposalOf(bytesOf('mom-dad.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Benjamin | Cohen (called Benji, he/him, born 2018-03-15, 2)',
    '   home: a1 mother, a2 father',
    '   payer: Avi Cohen, = a2',
    'a1 Dana | Cohen (dana@example.org, +16465550120, speaks en, reads en)',
    'a2 Avi | Cohen (avi@example.org, +16465550121)',
    '-',
    'c2 Mai | Tran (she/her, born 2017-08-22, 3)',
    '   home: a3 mother',
    '   payer: Linh Tran, = a3',
    'a3 Linh | Tran (linh@example.org, +16465550122, speaks vi, reads vi)',
    '-',
    'c3 Elise | Fontaine (born 2019-12-01, 1)',
    '   home: a4 mother, a5 father',
    '   payer: Claire Fontaine, = a4',
    '   payer: Hugo Fontaine, = a5',
    'a4 Claire | Fontaine (+16465550123, speaks fr, reads fr)',
    'a5 Hugo | Fontaine (hugo@example.org, 555-0124)',
  ])
  expect(tellNotes(proposal)).toEqual([
    'addressLeftOut 2,3 Home address',
    'columnUnused 3 Allergies',
    'emailUnreadable 4 claire@example',
    'languageUnreadable 4 Englsh',
    'homesNotStated 4',
  ])
  expect(proposal.counts).toEqual({
    rows: 3,
    read: 3,
    refused: 0,
    families: 3,
    children: 3,
    adults: 5,
    homes: 3,
  })
  expect(proposal.questions).toEqual([
    {
      code: 'dateOrder',
      columns: [4],
      rows: [4],
      value: '12/1/2019',
      options: ['mdy', 'dmy'],
      suggested: 'mdy',
    },
    {
      code: 'language',
      columns: [9],
      rows: [4],
      value: 'englsh',
      options: [],
      suggested: '',
    },
  ])
  expect(proposal.refusedRows).toEqual([])
})

test('Headings of merged cells above the names of the columns', () => {
  const proposal = proposalOf(bytesOf('banded.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Tove | Lind (born 2017-05-05, Blue)',
    '   home: a1 mother, a2 father',
    'c2 Sven | Lind (born 2019-06-06, Blue)',
    '   home: a1 mother, a2 father',
    'a1 Karin | Lind (karin@example.org, +12065550150)',
    'a2 Nils | Lind (nils@example.org, +12065550151)',
  ])
  expect(tellNotes(proposal)).toEqual(['bandRow 1 Mother Father', 'homesNotStated 3,4'])
  expect(proposal.counts).toEqual({
    rows: 2,
    read: 2,
    refused: 0,
    families: 1,
    children: 2,
    adults: 2,
    homes: 2,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})
