import { expect, test } from 'vitest'
import { AMERICAN, bytesOf, proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'
import { readHeader } from './headers.ts'

const SPANISH = { ...AMERICAN, schoolLocale: 'es', country: 'ES' }
const ARABIC = { ...AMERICAN, schoolLocale: 'ar', country: 'JO' }

test('A Spanish sheet with semicolons in windows-1252', () => {
  const proposal = proposalOf(bytesOf('spanish-1252.csv'), {}, SPANISH)
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Sofía | Núñez Ibáñez (born 2018-02-14, Búhos)',
    '   home: a1 mother, a2 father',
    '   emergency: Abuela Pilar, +34600100103',
    'a1 Lucía | Ibáñez Peña (lucia@example.org, +34600100101, speaks es, reads es, interpreter no)',
    'a2 Álvaro | Núñez (alvaro@example.org, +34600100102, speaks es, reads es, interpreter no)',
    '-',
    'c2 José Ángel | Muñoz Carreño (born 2016-12-01, Águilas)',
    '   home: a3 mother',
    'c3 Inés | Muñoz Carreño (born 2019-08-09, Búhos)',
    '   home: a3 mother',
    'a3 Begoña | Carreño (begona@example.org, +34600100104, speaks es, reads es, interpreter no)',
    '-',
    'c4 Yusra | El Amrani (born 2017-06-30, Águilas)',
    '   home: a4 mother',
    'a4 Salma | El Amrani (salma@example.org, +212661234567, speaks ar, reads ar, interpreter yes)',
  ])
  expect(tellNotes(proposal)).toEqual(['addressLeftOut 2 Dirección'])
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

test('An Arabic sheet with Arabic digits, months and names', () => {
  const proposal = proposalOf(bytesOf('arabic.csv'), {}, ARABIC)
  expect(tell(proposal)).toEqual([
    '-',
    'c1 نور خالد | حداد (born 2018-03-14, الأول)',
    '   home: a1 mother, a2 father',
    'c2 سامي خالد | حداد (born 2020-07-15, التمهيدي)',
    '   home: a1 mother, a2 father',
    'a1 سلمى | حداد (salma@example.org, +962790123456, speaks ar, reads ar, interpreter no)',
    'a2 خالد | حداد (+962790123457, speaks ar, reads ar, interpreter no)',
    '-',
    'c3 عبد الرحمن | ناصر (born 2017-11-02, الثاني)',
    '   home: a3 mother',
    'a3 هدى | ناصر (huda@example.org, +962790123458, speaks ku, reads ku, interpreter yes)',
  ])
  expect(tellNotes(proposal)).toEqual(['columnUnused 3 ملاحظات', 'homesNotStated 2,3'])
  expect(proposal.counts).toEqual({
    rows: 3,
    read: 3,
    refused: 0,
    families: 2,
    children: 3,
    adults: 3,
    homes: 3,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

const read = (header: string) => {
  const { field, relation, person, home } = readHeader(header)
  return [field, relation, person, home].filter(part => part !== null).join(' ')
}

test.each([
  ['Mom email', 'adultEmail mother'],
  ['Dad cell', 'adultPhone father'],
  ['Parent 1 Name', 'adultName 1'],
  ['Guardian 2 Phone', 'adultPhone 2'],
  ['parentEmail1', 'adultEmail 1'],
  ['Household 2 Parent 1 Name', 'adultName 1 2'],
  ["Child's mother: first name", 'adultGiven mother'],
  ['Stepdad cell', 'adultPhone stepfather'],
  ['Relationship to student', 'adultRelation'],
  ['Home phone', 'adultPhone'],
  ['Home language', 'adultLanguage'],
  ['Language spoken at home (parent 1)', 'adultSpoken 1'],
  ['D.O.B.', 'childBornOn'],
  ['Legal Name of Student', 'childName'],
  ['Goes by', 'childUseName'],
  ['Class start date', 'childStartsOn'],
  ['Emergency contact phone', 'emergencyPhone'],
  ['Authorized for pick-up', 'pickupNames'],
  ['Bill to', 'payerName'],
  ['Street address', 'address'],
  ['Student email', 'unused'],
  ['Pediatrician phone', 'unused'],
  ['Correo de la madre', 'adultEmail mother'],
  ['Teléfono del padre o tutor', 'adultPhone'],
  ['Fecha de nacimiento', 'childBornOn'],
  ['Apellido paterno', 'childFamily'],
  ['Apellidos y nombre', 'childName'],
  ['Celular de la abuela', 'adultPhone grandmother'],
  ['Vive con', 'childHome'],
  ['Personas autorizadas para recoger', 'pickupNames'],
  ['اسم الطالب', 'childName'],
  ['الاسم الأول', 'childGiven'],
  ['اسم العائلة', 'childFamily'],
  ['هاتف الأم', 'adultPhone mother'],
  ['بريد ولي الأمر 2', 'adultEmail 2'],
  ['جهة اتصال للطوارئ', 'emergencyName'],
  ['صلة القرابة', 'adultRelation'],
])('%s is read as %s', (header, meaning) => expect(read(header)).toBe(meaning))
