import { expect, test } from 'vitest'
import { bytesOf, proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'

test('A row for each guardian is one home, unless a household is named', () => {
  const proposal = proposalOf(bytesOf('row-per-guardian.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Nadia | Petrov (born 2018-03-04)',
    '   home: a1 mother, a2 father, a3 grandmother',
    'a1 Irina | Petrov (irina@example.org, +13125550101)',
    'a2 Oleg | Petrov (oleg@example.org, +13125550102)',
    'a3 Galina | Petrov (+13125550103)',
    '-',
    'c2 Jonah | Reyes (born 2017-07-07)',
    '   Maple Street: a4 mother',
    '   Birch Road: a5 father, a6 stepmother',
    'a4 Carla | Reyes (carla@example.org, +13125550104)',
    'a5 Marco | Reyes (marco@example.org, +13125550105)',
    'a6 Tess | Lindqvist (tess@example.org)',
    '-',
    'c3 Lou | Baptiste ()',
    '   home: a7 mother',
    'a7 Odile | Baptiste (odile@example.org)',
  ])
  expect(tellNotes(proposal)).toEqual([
    'repeatedHeader 9 Student Student DOB Guardian Name Relationship Email Phone Household',
    'continuedRow 4',
    'homesNotStated 2,3,4',
  ])
  expect(proposal.counts).toEqual({
    rows: 7,
    read: 7,
    refused: 0,
    families: 3,
    children: 3,
    adults: 7,
    homes: 4,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

test('Columns of a second home part the homes, and siblings may differ', () => {
  const proposal = proposalOf(bytesOf('two-homes.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Mila | Novak (born 2018-06-01)',
    '   home: a1 guardian',
    '   home: a2 guardian',
    'c2 Theo | Novak (born 2015-09-12)',
    '   home: a1 guardian',
    '   home: a3 guardian',
    'a1 Petra | Novak (petra@example.org)',
    'a2 Jan | Novak (jan@example.org, +16175550130)',
    'a3 Radek | Simic (radek@example.org, +16175550131)',
    '-',
    'c3 Ada | Quist (born 2019-01-20)',
    '   home: a4 guardian',
    'a4 Lena | Quist (lena@example.org)',
  ])
  expect(tellNotes(proposal)).toEqual([
    'addressLeftOut 2,3,4 Home 1 Address',
    'addressLeftOut 2,3 Home 2 Address',
  ])
  expect(proposal.counts).toEqual({
    rows: 3,
    read: 3,
    refused: 0,
    families: 2,
    children: 3,
    adults: 4,
    homes: 5,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

test('Homes by "lives with", by addresses, and by rows with nobody in common', () => {
  const proposal = proposalOf(bytesOf('lives-with.csv'))
  expect(tell(proposal)).toEqual([
    '-',
    'c1 Cleo | Banks (born 2017-04-04)',
    '   home: a2 father, a3 stepmother',
    '   home: a1 mother',
    'a2 Duane | Banks (duane@example.org)',
    'a3 Kay | Banks (kay@example.org)',
    'a1 Renee | Banks (renee@example.org)',
    '-',
    'c2 Milo | Hart (born 2018-08-08)',
    '   home: a4 mother',
    '   home: a5 father',
    'a4 Jill | Hart (jill@example.org)',
    'a5 Sam | Hart (samh@example.org)',
    '-',
    'c3 Uma | Rao (born 2019-09-09)',
    '   home: a6 mother, a7 father',
    'a6 Priya | Rao (priya@example.org)',
    'a7 Vik | Rao (vik@example.org)',
    '-',
    'c4 Noe | Silva (born 2016-10-10)',
    '   home: a8 mother',
    '   home: a9 father',
    'a8 Bia | Silva (bia@example.org)',
    'a9 Rui | Silva (rui@example.org)',
    '-',
    'c5 Gus | Olsen (born 2018-02-02)',
    '   home: a10 mother, a11 father',
    'a10 Mette | Olsen (mette@example.org)',
    'a11 Per | Olsen (per@example.org)',
    '-',
    'c6 Faye | Lunt (born 2017-01-15)',
    '   home: a12 mother',
    '   home: a13 father, a14 stepmother',
    'a12 Gwen | Lunt (gwen@example.org)',
    'a13 Neil | Lunt (neil@example.org)',
    'a14 Bo | Lunt (bo@example.org)',
  ])
  expect(tellNotes(proposal)).toEqual([
    'addressLeftOut 5 Mother address',
    'addressLeftOut 5 Father address',
    'homeUnclear 6 week about',
    'homesNotStated 6',
  ])
  expect(proposal.counts).toEqual({
    rows: 7,
    read: 7,
    refused: 0,
    families: 6,
    children: 6,
    adults: 14,
    homes: 10,
  })
  expect(proposal.questions).toEqual([])
  expect(proposal.refusedRows).toEqual([])
})

test('A stepparent beside mother and father means two homes though the sheet does not say so', () => {
  const sheet =
    'Child,Mother,Mother email,Father,Father email,Stepmother\nIo Vale,Ann Vale,a@x.org,Ben Vale,b@x.org,Cy Vale\n'
  expect(tell(proposalOf(sheet)).slice(2, 4)).toEqual([
    '   home: a1 mother',
    '   home: a2 father, a3 stepmother',
  ])
})

test('Rows of one guardian each are two homes when their addresses differ', () => {
  const sheet =
    'Student,Guardian name,Email,Address\nIo Vale,Ann Vale,a@x.org,1 A St\nIo Vale,Ben Vale,b@x.org,2 B St\n'
  expect(tell(proposalOf(sheet)).slice(2, 4)).toEqual(['   home: a1 guardian', '   home: a2 guardian'])
})
