import { expect, test } from 'vitest'
import { AMERICAN, bytesOf, proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'

const BRITISH = { ...AMERICAN, country: 'GB' }

test('Siblings on several rows have the same adults, whatever each row leaves out', () => {
  const proposal = proposalOf(bytesOf('siblings.csv'), {}, BRITISH)
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Ivy | Marsh (born 2017-04-13)',
    '   home: a1 guardian, a2 guardian',
    'c2 Otto | Marsh (born 2019-09-28)',
    '   home: a1 guardian, a2 guardian',
    'c3 Pia | Marsh (born 2021-06-05)',
    '   home: a1 guardian',
    'a1 Ines | Marsh (ines@example.org, ines.marsh@work.example, +442079460101)',
    'a2 Tom | Hale (family@example.net, +442079460102)',
    '-',
    'c4 Kofi | Mensah (born 2018-01-30)',
    '   home: a3 guardian, a4 guardian',
    'c5 Esi | Mensah (born 2020-03-17)',
    '   home: a3 guardian, a4 guardian',
    'a3 Ama | Mensah (mensahs@example.org, +442079460110)',
    'a4 Yaw | Mensah (mensahs@example.org, +442079460111)',
  ])
  expect(tellNotes(proposal)).toEqual(['homesNotStated 2,3,6,7', 'sharedEmail 6,7 mensahs@example.org'])
  expect(proposal.counts).toEqual({
    rows: 5,
    read: 5,
    refused: 0,
    families: 2,
    children: 5,
    adults: 4,
    homes: 5,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

const HEADER = 'Child,Parent name,Parent email,Parent phone,Other parent name\n'
const adultsOf = (rows: string) => tell(proposalOf(HEADER + rows)).filter(line => line.startsWith('a'))

test('One name with neither address nor number in common stays two people, and is told', () => {
  const rows =
    'Leo Garcia,Maria Garcia,m1@x.org,212-555-0101,\nEva Garcia,Maria Garcia,m2@x.org,212-555-0102,\n'
  expect(adultsOf(rows)).toHaveLength(2)
  expect(tellNotes(proposalOf(HEADER + rows))).toContain('lookAlikes 2,3 Maria Garcia')
})

test('One name in two families whose other parents differ stays two people', () => {
  const rows = 'Leo Garcia,Maria Garcia,m1@x.org,,Juan Paz\nEva Garcia,Maria Garcia,,212-555-0102,Luis Rey\n'
  expect(adultsOf(rows)).toHaveLength(4)
})

test('A new address under a known number belongs to the same person', () => {
  const rows = 'Leo Paz,Maria Ruiz,m1@x.org,212-555-0101,\nEva Sol,Maria Ruiz,m2@x.org,(212) 555 0101,\n'
  expect(adultsOf(rows)).toEqual(['a1 Maria | Ruiz (m1@x.org, m2@x.org, +12125550101)'])
})

test('Two who share an address stay two, and a nameless row with it joins neither', () => {
  const rows = 'Leo Paz,Maria Ruiz,home@x.org,,\nEva Paz,Juan Paz,home@x.org,,\nIda Paz,,home@x.org,,\n'
  expect(adultsOf(rows)).toHaveLength(3)
})

test('A nameless address joins the one person who has it', () => {
  expect(adultsOf('Leo Paz,Maria Ruiz,m@x.org,,\nEva Paz,,m@x.org,,\n')).toEqual([
    'a1 Maria | Ruiz (m@x.org)',
  ])
})

test('Three rows with nothing but one address are one adult, and a row with a number besides does not part them', () => {
  const sheet = 'Child,Parent email,Parent phone\nLeo,m@x.org,\nEva,m@x.org,\nIda,m@x.org,212-555-0101\n'
  expect(tell(proposalOf(sheet)).filter(line => line.startsWith('a'))).toEqual([
    'a1  |  (m@x.org, +12125550101)',
  ])
})

test('Rows that disagree keep the first and tell the other', () => {
  const proposal = proposalOf(
    'Child,DOB,Class,Mom\nIo Vale,2018-01-02,Owls,Ann\nIo Vale,2018-01-02,Foxes,Ann\n',
  )
  expect(tellNotes(proposal)).toContain('conflict 2,3 Foxes')
  expect(proposal.counts.children).toBe(1)
})

test('One name with two birthdays is two children, and is told', () => {
  const proposal = proposalOf('Child,DOB,Mom\nIo Vale,2018-01-02,Ann Vale\nIo Vale,2019-03-04,Sue Vale\n')
  expect(proposal.counts.children).toBe(2)
  expect(tellNotes(proposal)).toContain('sameNameTwoBirthdays 2,3 Io Vale')
})

test('Twenty families with twenty-eight children, exactly', () => {
  const proposal = proposalOf(bytesOf('twenty-families.csv'))
  const expected = { rows: 28, read: 28, refused: 0, families: 20, children: 28, adults: 37, homes: 28 }
  expect(proposal.counts).toEqual(expected)
  expect(proposal.families.map(family => family.children.length).join('')).toBe('21312112112112111211')
  expect(proposal.families.flatMap(family => family.adults).filter(adult => adult.interpreter)).toHaveLength(
    5,
  )
  expect(proposal.questions).toEqual([])
})

test('A couple below one parent’s heading is two parents, not two mothers', () => {
  const sheet = 'Child,Mother\nIo Lindqvist,Anna & Per Lindqvist\nIda Ruiz,Eva Ruiz\n'
  const homes = tell(proposalOf(sheet)).filter(line => line.includes('home: '))
  expect(homes).toEqual(['   home: a1 parent, a2 parent', '   home: a3 mother'])
})

test('Seven digits are a number in North America, also beside a name, and are kept as they are', () => {
  const sheet = 'Child,Mom,Mom phone,Emergency contact\nIo Vale,Ann Vale,555 0101,Oma Inge 555-0190\n'
  const proposal = proposalOf(sheet)
  expect(tell(proposal)).toContain('a1 Ann | Vale (555-0101)')
  expect(tell(proposal)).toContain('   emergency: Oma Inge, 555-0190')
  expect(tellNotes(proposal).filter(one => one.startsWith('phoneUnreadable'))).toEqual([])
  const british = proposalOf(sheet, {}, BRITISH)
  expect(tell(british).join()).not.toContain('555-0101')
})

test('Two guardians with one address are remarked on', () => {
  const sheet = 'Child,Mom,Mom email,Dad,Dad email\nIo Vale,Ann Vale,home@x.org,Ben Vale,home@x.org\n'
  expect(tellNotes(proposalOf(sheet))).toContain('sharedEmail 2 home@x.org')
  expect(tellNotes(proposalOf(sheet.replace('home@x.org', 'ann@x.org'))).join()).not.toContain('sharedEmail')
})
