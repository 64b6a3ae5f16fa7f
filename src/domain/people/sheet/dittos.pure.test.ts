import { expect, test } from 'vitest'
import { proposalOf, tell, tellNotes } from '../../../../test/fixtures/sheets/tell.ts'

const HEAD =
  'Child,Mom,Mom email,Mom phone,Dad,Dad email,Dad phone,Language,Emergency contact,Emergency phone'
const HADDAD =
  'Zaid Haddad,Amal Haddad,amal@home.example,(512) 555-0101,Karim Haddad,karim@home.example,(512) 555-0102,Arabic,Sara Haddad,(512) 555-0103'
const read = (...rows: string[]) => proposalOf([HEAD, ...rows].join('\n'))
const toms = (...rows: string[]) => {
  const proposal = read(HADDAD, ...rows)
  const lines = tell(proposal)
  return { lines: lines.slice(lines.lastIndexOf('-')), notes: tellNotes(proposal) }
}

test.each([
  'same',
  'Same as mom',
  '""""',
  'ditto',
  'same number as mother',
  'same as Ann',
  'igual que mamá',
  '〃',
])('%s beside one parent is the number of the other, and never of the family above', mark => {
  const { lines } = toms(`Tom Jones,Ann Jones,ann@home.example,(512) 555-0111,Bob Jones,,${mark},,,`)
  expect(lines.filter(line => /Ann|Bob/.test(line) && line.includes('+'))).toEqual([
    'a3 Ann | Jones (ann@home.example, +15125550111)',
    'a4 Bob | Jones (+15125550111)',
  ])
})

test('What no adult of the row answers is left out and named, also beside a name that stands above', () => {
  const { lines, notes } = toms('Tom Jones,Ann Jones,same,,same,,same as above,same,same,same')
  expect(lines.join('\n')).not.toMatch(/Haddad|haddad|\+1512|home\.example|speaks/)
  for (const told of [
    'emailUnreadable 3 same',
    'phoneUnreadable 3 same as above',
    'phoneUnreadable 3 same',
    'cellUnused 3 same',
  ])
    expect(notes).toContain(told)
  expect(notes.filter(told => told === 'cellUnused 3 same')).toHaveLength(2)
})

test('A row of the same family goes on with what stands above, for the same adult alone', () => {
  const sibling = toms('Noor Haddad,Amal Haddad,same,same,Karim Haddad,ditto,"""",same,same,same')
  expect(sibling.lines).toEqual(tell(read(HADDAD, HADDAD.replace('Zaid', 'Noor'))))
  const all = toms('Noor Haddad,same,same,same,same,same,same,same,same,same')
  expect(all.lines).toEqual(sibling.lines)
  // her new partner has not the number of the first one
  const other = toms('Noor Haddad,Amal Haddad,same,same,Omar Said,,same,,,')
  expect(other.lines.find(line => line.includes('Omar'))).toBe('a3 Omar | Said (+15125550101)')
})

test('A word that every object knows is no mark: a group is called so', () => {
  const lines = tell(proposalOf('Child,Mom,Group\nAna Li,Mei Li,Oak\nBo Li,Mei Li,Constructor'))
  expect(lines.join('\n')).toContain('Constructor')
})
