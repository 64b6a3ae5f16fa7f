import { expect, test } from 'vitest'
import { AMERICAN, bytesOf, proposalOf } from '../../../../test/fixtures/sheets/tell.ts'

const days = (...asked: Parameters<typeof proposalOf>) =>
  proposalOf(...asked).families.flatMap(family =>
    family.children.map(child => [String(child.bornOn), String(child.startsOn)].join(' ')),
  )
const born = (dates: string[], school = AMERICAN) => {
  const rows = dates.map((date, at) => `Child ${'ABCDEF'[at]},"${date}"\n`).join('')
  return proposalOf(`Child,Born\n${rows}`, {}, school)
}

test('Dates that no cell decides are asked once for the whole sheet, with the custom of the country suggested', () => {
  const question = {
    code: 'dateOrder',
    columns: [1, 2],
    rows: [2, 3, 4],
    value: '9/1/18',
    options: ['mdy', 'dmy'],
    suggested: 'mdy',
  }
  const sheet = bytesOf('ambiguous-dates.csv')
  expect(proposalOf(sheet).questions).toEqual([question])
  expect(proposalOf(sheet, {}, { ...AMERICAN, country: 'GB' }).questions).toEqual([
    { ...question, suggested: 'dmy' },
  ])
})

test('The answer settles every column, and nothing is asked any more', () => {
  const sheet = bytesOf('ambiguous-dates.csv')
  expect(days(sheet, { dateOrder: 'mdy' })).toEqual([
    '2018-09-01 2026-01-09',
    '2017-04-05 2026-01-09',
    '2019-03-03 2026-09-01',
  ])
  expect(days(sheet, { dateOrder: 'dmy' })).toEqual([
    '2018-01-09 2026-09-01',
    '2017-05-04 2026-09-01',
    '2019-03-03 2026-01-09',
  ])
  expect(proposalOf(sheet, { dateOrder: 'dmy' }).questions).toEqual([])
})

test('One cell decides its column, against the custom of the country too', () => {
  const proposal = born(['9/1/2018', '13/1/2018'])
  expect(proposal.questions).toEqual([])
  expect(proposal.families.map(family => String(family.children[0]!.bornOn))).toEqual([
    '2018-01-09',
    '2018-01-13',
  ])
})

test('A birth that would lie in the future decides as well', () => {
  const proposal = born(['8/12/2026', '3/4/2020'], { ...AMERICAN, country: 'GB' })
  expect(proposal.questions).toEqual([])
  expect(String(proposal.families[0]!.children[0]!.bornOn)).toBe('2026-08-12')
})

test('A column that contradicts itself is asked, and cells that can be read one way only are read that way', () => {
  const proposal = born(['9/1/2018', '13/1/2018', '1/14/2018'])
  expect(proposal.questions.map(question => question.rows)).toEqual([[2]])
  expect(proposal.families.map(family => String(family.children[0]!.bornOn))).toEqual([
    '2018-09-01',
    '2018-01-13',
    '2018-01-14',
  ])
})

test('Days that are the same in both orders are not asked', () =>
  expect(born(['3/3/2019']).questions).toEqual([]))
