import { expect, test } from 'vitest'
import { bytesOf, proposalOf } from '../../../../test/fixtures/sheets/tell.ts'
import { compareWithSchool } from './compare.ts'
import type { KnownSchool } from './known.ts'
import type { Proposal } from './proposal.ts'

const EMPTY: KnownSchool = { children: [], adults: [] }

/** The school as it is after a proposal was applied to an empty one. */
function applied({ families }: Proposal): KnownSchool {
  const id = (key: string) => `id-${key}`
  const names = (contacts: { name: string }[]) => contacts.map(contact => contact.name)
  return {
    children: families.flatMap(family =>
      family.children.map(child => ({
        ...child,
        id: id(child.key),
        homes: child.homes.map(home => ({
          adults: home.adults.map(adult => ({ ...adult, id: id(adult.key) })),
        })),
        emergency: names(child.emergency),
        pickup: names(child.pickup),
        payers: names(child.payers),
      })),
    ),
    adults: families.flatMap(family => family.adults.map(adult => ({ ...adult, id: id(adult.key) }))),
  }
}

const shown = (sheet: string | Uint8Array, school: KnownSchool) => {
  const { add, change, same } = compareWithSchool(proposalOf(sheet), school)
  return {
    add: add.map(who => who.name),
    change: change.map(({ who, field, before, after }) => `${who.name}: ${field} ${before} > ${after}`),
    same: same.map(who => `${who.name} ${who.id}`),
  }
}

test('In an empty school everybody is added', () => {
  const { add, change, same } = compareWithSchool(proposalOf(bytesOf('twenty-families.csv')), EMPTY)
  expect([add.filter(who => who.kind === 'child').length, add.length, change, same]).toEqual([28, 65, [], []])
})

test.each([
  'twenty-families.csv',
  'siblings.csv',
  'lives-with.csv',
  'google-form.csv',
  'name-order.csv',
  'arabic.csv',
])('The same sheet once more changes nothing: %s', name => {
  const proposal = proposalOf(bytesOf(name))
  const { add, change, same } = compareWithSchool(proposal, applied(proposal))
  expect([add, change, same.length]).toEqual([[], [], proposal.counts.children + proposal.counts.adults])
})

const HEADER = 'Child,DOB,Class,Mom,Mom email,Mom cell,Dad,Dad email\n'
const BEFORE = `${HEADER}Ana Ruiz,2018-01-02,Owls,Eva Ruiz,e@x.org,,,\n`
const school = applied(proposalOf(BEFORE))

test('What the sheet says newly is a change of that field, before and after', () => {
  const sheet = `${HEADER}Ana Ruiz,2018-01-02,Foxes,Eva Ruiz,e@x.org; w@x.org,212-555-0101,Leo Paz,l@x.org\n`
  expect(shown(sheet, school)).toEqual({
    add: ['Leo Paz'],
    change: [
      'Ana Ruiz: childGroup Owls > Foxes',
      'Ana Ruiz: homes Eva Ruiz > Eva Ruiz, Leo Paz',
      'Eva Ruiz: adultEmail e@x.org > e@x.org,w@x.org',
      'Eva Ruiz: adultPhone  > +12125550101',
    ],
    same: [],
  })
})

test('What the sheet leaves out stays as it is', () => {
  expect(shown('Child,Mom\nAna Ruiz,Eva Ruiz\n', school)).toEqual({
    add: [],
    change: [],
    same: ['Ana Ruiz id-c1', 'Eva Ruiz id-a1'],
  })
})

test('Another birthday is another child, and another address under the same name another adult', () => {
  const sheet = `${HEADER}Ana Ruiz,2019-09-09,Owls,Eva Ruiz,other@x.org,,,\n`
  expect(shown(sheet, school)).toEqual({ add: ['Ana Ruiz', 'Eva Ruiz'], change: [], same: [] })
})

test('A name that two children have is no match without a birthday', () => {
  const two = applied(
    proposalOf(
      'Child,DOB,Mom,Mom email\nAna Ruiz,2018-01-02,Eva Ruiz,e@x.org\nAna Ruiz,2020-03-04,Ida Ruiz,i@x.org\n',
    ),
  )
  expect(shown('Child\nAna Ruiz\n', two).add).toEqual(['Ana Ruiz'])
  expect(shown('Child,Mom,Mom email\nAna Ruiz,Ida Ruiz,i@x.org\n', two).same).toEqual([
    'Ana Ruiz id-c2',
    'Ida Ruiz id-a2',
  ])
})

test('The other home, which a sheet does not mention, is not taken away', () => {
  const parted = applied(
    proposalOf('Child,Home 1 parent name,Home 2 parent name\nAna Ruiz,Eva Ruiz,Leo Paz\n'),
  )
  expect(shown('Child,Mom\nAna Ruiz,Eva Ruiz\n', parted).change).toEqual([])
})
