import { expect, test } from 'vitest'
import { proposalOf } from '../../../../test/fixtures/sheets/tell.ts'

test('A word that every object knows is asked about like any that is no language', () => {
  const { questions } = proposalOf('Child,Mom,Mom email,Language\nAna Li,Mei Li,mei@home.example,Constructor')
  expect(questions.map(({ code, value }) => [code, value])).toEqual([['language', 'constructor']])
})
