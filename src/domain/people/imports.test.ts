import { readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import {
  applied,
  apply,
  bytesOf,
  draftOf,
  grown,
  look,
  peopleTables,
  SHEETS,
  type Tables,
} from '../../../test/support/imports.ts'
import { openWorld, type World } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))

type Counts = Partial<Record<keyof Tables, number>>
// children + guardians + other contacts, and every row that hangs on them, counted by hand from the sheets
const LIBREOFFICE = {
  persons: 5,
  addresses: 4,
  parties: 3,
  party_guardians: 3,
  child_contacts: 3,
  groups: 1,
  group_members: 2,
}
const BRINGS: Record<string, Counts> = {
  'ambiguous-dates.csv': { persons: 6, addresses: 3, parties: 3, party_guardians: 3, child_contacts: 3 },
  'arabic.csv': {
    persons: 6,
    addresses: 5,
    parties: 3,
    party_guardians: 5,
    child_contacts: 3,
    groups: 3,
    group_members: 3,
  },
  'banded.csv': {
    persons: 4,
    addresses: 4,
    parties: 2,
    party_guardians: 4,
    child_contacts: 4,
    groups: 1,
    group_members: 2,
  },
  'google-form.csv': {
    persons: 11,
    addresses: 10,
    parties: 3,
    party_guardians: 5,
    child_contacts: 11,
    groups: 2,
    group_members: 3,
  },
  'headerless-words.csv': { persons: 2 },
  'hostile.csv': { persons: 9, addresses: 6, parties: 4, party_guardians: 4, child_contacts: 4 },
  'last-first.csv': {
    persons: 8,
    addresses: 10,
    parties: 4,
    party_guardians: 6,
    child_contacts: 6,
    groups: 1,
    group_members: 4,
  },
  'libreoffice.ods': LIBREOFFICE,
  'libreoffice.xlsx': LIBREOFFICE,
  'lives-with.csv': { persons: 20, addresses: 14, parties: 11, party_guardians: 14, child_contacts: 14 },
  'mom-dad.csv': {
    persons: 8,
    addresses: 9,
    parties: 3,
    party_guardians: 5,
    child_contacts: 9,
    groups: 3,
    group_members: 3,
  },
  'name-order.csv': { persons: 4 },
  'pasted-title.tsv': {
    persons: 6,
    addresses: 6,
    parties: 3,
    party_guardians: 3,
    child_contacts: 3,
    groups: 2,
    group_members: 3,
  },
  'pasted-utf16.tsv': {
    persons: 6,
    addresses: 6,
    parties: 3,
    party_guardians: 3,
    child_contacts: 3,
    groups: 2,
    group_members: 3,
  },
  'row-per-guardian.csv': { persons: 10, addresses: 11, parties: 4, party_guardians: 7, child_contacts: 6 },
  'siblings.csv': { persons: 9, addresses: 5, parties: 5, party_guardians: 9, child_contacts: 9 },
  'spanish-1252.csv': {
    persons: 9,
    addresses: 5,
    parties: 4,
    party_guardians: 5,
    child_contacts: 6,
    groups: 2,
    group_members: 4,
  },
  'twenty-families.csv': {
    persons: 65,
    addresses: 74,
    parties: 28,
    party_guardians: 53,
    child_contacts: 87,
    groups: 3,
    group_members: 28,
  },
  'two-homes.csv': { persons: 7, addresses: 6, parties: 5, party_guardians: 5, child_contacts: 5 },
}

test('Every sheet of the collection stands in the list', () => {
  const sheets = readdirSync(SHEETS).filter(name => !name.endsWith('.ts'))
  expect(sheets.sort()).toEqual(Object.keys(BRINGS).sort())
})

/** A mother of one sheet is called as the head of this school, and is somebody else. */
async function answered(name: string): Promise<string> {
  const draft = await draftOf(world, bytesOf(name))
  if (name === 'siblings.csv') await world.visit('ines', draft, { same: [] })
  return draft
}

test.each(Object.entries(BRINGS))(
  '%s comes in to the row, is all there when it comes again, and is undone without a trace',
  async (name, counts) => {
    const before = await peopleTables(world)
    const told = await toldOf(world)
    const [draft, page] = [await answered(name), await answered(name)]
    const promised = (await look(world, draft)).figures
    expect((await apply(world, page)).status).toBe(303)
    const after = await peopleTables(world)
    expect(grown(before, after)).toEqual({ ...counts, memberships: counts.persons })
    expect((await look(world, page)).figures).toEqual(promised)
    expect(sumOf(promised, 'new child', 'new guardian', 'other contact')).toBe(counts.persons)
    expect(sumOf(promised, 'new home')).toBe(counts.parties ?? 0)

    const again = await look(world, draft)
    const refused = sumOf(again.figures, 'row')
    const here = refused > 0 ? 'Everything else in this sheet' : 'Everything in this sheet'
    expect(again.html).toContain(`${here} is here already`)
    expect(sumOf(again.figures, 'new', 'other contact', 'person changed', 'people changed')).toBe(0)

    const undone = await world.visit('ines', `${page}/undo`, {})
    expect([undone.status, undone.headers.get('location')]).toEqual([303, page])
    expect(await peopleTables(world)).toEqual(before)
    expect(await toldOf(world)).toEqual(told)
  },
)

const sumOf = (figures: Record<string, number>, ...starts: string[]) =>
  Object.entries(figures)
    .filter(([label]) => starts.some(start => label.startsWith(start)))
    .reduce((sum, [, n]) => sum + n, 0)

/** Facts, letters and links of the whole school: an import makes none. */
const toldOf = (of: World) =>
  of.as('ines', async ctx => {
    const tables = ['facts', 'notices', 'links'] as const
    return Promise.all(
      tables.map(async table => (await ctx.db.selectFrom(table).select('id').execute()).length),
    )
  })

test('A sheet is kept until it is applied, and not a letter of it longer', async () => {
  const page = await applied(world, bytesOf('libreoffice.xlsx'))
  const kept = () =>
    world.as('ines', ctx =>
      ctx.db
        .selectFrom('imports')
        .select(['sheet', 'notes', 'choices', 'refused'])
        .where('id', '=', page.split('/').at(-1)!)
        .executeTakeFirstOrThrow(),
    )
  expect(await kept()).toEqual({ sheet: '', notes: [], choices: {}, refused: '' })
  await world.visit('ines', `${page}/undo`, {})
})

test('A sheet of 120 families is shown, added and undone while somebody waits', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => {
    const name = `${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10) % 10]}${'uvw'[Math.floor(n / 100)]}`
    const family = name[0]!.toUpperCase() + name.slice(1)
    const phone = `212-555-${String(1000 + n)}`
    return `Kim ${family},2017-05-0${(n % 9) + 1},Ann ${family},ann@${name}.example,${phone},Bo ${family},bo@${name}.example,Team ${n % 12}`
  })
  const sheet = ['Child,Birthday,Mom,Mom email,Mom phone,Dad,Dad email,Class', ...rows].join('\n')
  const before = await peopleTables(world)
  const draft = await draftOf(world, sheet)
  const { seen, figures } = await look(world, draft)
  expect(figures).toMatchObject({
    'new children': 120,
    'new guardians': 240,
    'new homes, counted for each child': 120,
    'new groups': 12,
  })
  await world.visit('ines', `${draft}/application`, { seen })
  expect(grown(before, await peopleTables(world))).toEqual({
    persons: 360,
    memberships: 360,
    addresses: 360,
    parties: 120,
    party_guardians: 240,
    child_contacts: 240,
    groups: 12,
    group_members: 120,
  })
  expect((await world.visit('ines', `${draft}/undo`, {})).status).toBe(303)
  expect(await peopleTables(world)).toEqual(before)
}, 60_000)
