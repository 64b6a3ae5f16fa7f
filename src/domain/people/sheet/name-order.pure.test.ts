import { expect, test } from 'vitest'
import { bytesOf, proposalOf } from '../../../../test/fixtures/sheets/tell.ts'

const names = (...asked: Parameters<typeof proposalOf>) =>
  proposalOf(...asked).families.flatMap(family =>
    family.children.map(({ given, family }) => `${given} | ${family}`),
  )

test('A column that writes some names with a comma and some without is asked about', () => {
  const sheet = bytesOf('name-order.csv')
  expect(proposalOf(sheet).questions).toEqual([
    {
      code: 'nameOrder',
      columns: [0],
      rows: [3, 5],
      value: 'Baker Finn',
      options: ['givenFirst', 'familyFirst'],
      suggested: 'givenFirst',
    },
  ])
  expect(names(sheet, { nameOrder: 'familyFirst' })).toEqual([
    'Jane | Archer',
    'Finn | Baker',
    'Noa | Carver',
    'Ruth | Dyer',
  ])
  expect(names(sheet)).toEqual(['Jane | Archer', 'Baker | Finn', 'Noa | Carver', 'Dyer | Ruth'])
  expect(proposalOf(sheet, { nameOrder: 'familyFirst' }).questions).toEqual([])
})

test('A word that child and mother share is the surname, wherever it stands', () => {
  const sheet = 'Student,Mother\nSmith Jane,Smith Anna\nStone Rex,Stone Ida\n'
  expect(proposalOf(sheet).questions).toEqual([])
  expect(names(sheet)).toEqual(['Jane | Smith', 'Rex | Stone'])
})

test('A header may say the order', () =>
  expect(names('Apellidos y nombre;Correo de la madre\nSoto Eva;e@x.org\n')).toEqual(['Eva | Soto']))

test('A class list sorted by its first words is asked about', () => {
  const sheet = 'Student\nAdler Tom\nBirk Ina\nCole Zoe\nDrew Max\nEbert Amy\n'
  expect(proposalOf(sheet).questions.map(question => question.code)).toEqual(['nameOrder'])
})

test('Ordinary names are read given name first, without a question', () => {
  const sheet = 'Student\nTom Adler\nZoe Cole\nAmy Ebert\n'
  expect(proposalOf(sheet).questions).toEqual([])
  expect(names(sheet)).toEqual(['Tom | Adler', 'Zoe | Cole', 'Amy | Ebert'])
})
