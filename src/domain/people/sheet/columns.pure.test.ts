import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tableOf, tell } from '../../../../test/fixtures/sheets/tell.ts'
import { matchColumns } from './columns.ts'

const matched = (sheet: string | Uint8Array) =>
  matchColumns(tableOf(sheet)).map(
    ({ field, person, reason, confidence }) => `${field} ${person} ${reason} ${confidence}`,
  )

test('Where the headers say nothing the cells do', () => {
  expect(matched(bytesOf('headerless-words.csv'))).toEqual([
    'childName 1 content guess',
    'childBornOn 1 content guess',
    'adultEmail 1 content guess',
    'adultPhone 1 content guess',
    'unused 1 header sure',
  ])
})

test('Cells that are plainly addresses or numbers correct a header for a person', () => {
  expect(matched('Child,Mom,Dad,Mom contact\nAna,a@x.org,(212) 555-0101,212-555-0102\n')).toEqual([
    'childName 1 header sure',
    'adultEmail 1 content likely',
    'adultPhone 2 content likely',
    'adultPhone 1 content likely',
  ])
})

test('Bare columns that repeat belong to the adult on their left', () => {
  const sheet =
    'Child,Mom,Email,Phone,Dad,Email,Phone\nAna,Eva,e@x.org,212-555-0101,Leo,l@x.org,212-555-0102\n'
  expect(matchColumns(tableOf(sheet)).map(match => match.person)).toEqual([1, 1, 1, 1, 2, 2, 2])
})

test('One bare column beside two adults is the whole family, and goes to whoever has none', () => {
  const sheet = 'Child,Mom,Mom email,Dad,Email,Language\nAna,Eva,e@x.org,Leo,l@x.org,Spanish\n'
  expect(matchColumns(tableOf(sheet)).map(match => match.person)).toEqual([1, 1, 1, 2, 0, 0])
  expect(tell(proposalOf(sheet)).slice(3)).toEqual([
    'a1 Eva |  (e@x.org, speaks es, reads es)',
    'a2 Leo |  (l@x.org, speaks es, reads es)',
  ])
})

test('Repeated names count the guardians from the left', () => {
  const sheet =
    'Student,Guardian name,Guardian email,Guardian name,Guardian email\nAna,Eva,e@x.org,Leo,l@x.org\n'
  expect(matchColumns(tableOf(sheet)).map(match => match.person)).toEqual([1, 1, 1, 2, 2])
})

test('Two mail columns of one mother are two addresses of one person', () => {
  expect(tell(proposalOf('Child,Mom,Mom email,Mom email 2\nAna,Eva,e@x.org,w@x.org\n'))).toContain(
    'a1 Eva |  (e@x.org, w@x.org)',
  )
})

test('Several children in one row', () => {
  const sheet =
    'Child 1,Child 1 DOB,Child 2,Child 2 DOB,Parent,Email\nAna Ruiz,2018-01-02,Leo Ruiz,2020-03-04,Eva Ruiz,e@x.org\n'
  expect(tell(proposalOf(sheet))).toEqual([
    '-',
    'c1 Ana | Ruiz (born 2018-01-02)',
    '   home: a1 guardian',
    'c2 Leo | Ruiz (born 2020-03-04)',
    '   home: a1 guardian',
    'a1 Eva | Ruiz (e@x.org)',
  ])
})

test('A class goes before a grade, and the other is told', () => {
  const sheet = 'Child,Grade,Class\nAna,2,Owls\n'
  expect(matched(sheet)).toEqual([
    'childName 1 header sure',
    'unused 1 none guess',
    'childGroup 1 header sure',
  ])
  expect(proposalOf(sheet).notes.map(note => `${note.code} ${note.value}`)).toEqual(['columnUnused Grade'])
})

test('A person overrules any match', () => {
  const sheet = 'Child,Mom,Secret\nAna,Eva,Owls\n'
  const choices = { columns: { 1: { field: 'unused' as const }, 2: { field: 'childGroup' as const } } }
  const proposal = proposalOf(sheet, choices)
  expect(tell(proposal)).toEqual(['-', 'c1 Ana |  (Owls)'])
  expect(proposal.notes.map(note => `${note.code} ${note.value}`)).toEqual(['columnUnused Mom'])
})

test('Two columns chosen for what a child has once: the first counts and the second is told', () => {
  const choices = { columns: { 1: { field: 'childGroup' as const }, 2: { field: 'childGroup' as const } } }
  const proposal = proposalOf('Child,One,Two\nAna,Owls,Foxes\n', choices)
  expect(tell(proposal)).toContain('c1 Ana |  (Owls)')
  expect(proposal.notes.map(note => `${note.code} ${note.value}`)).toEqual(['cellUnused Foxes'])
})
