import { afterAll, expect, test } from 'vitest'
import { excelOf, zipOf } from '../../../test/fixtures/sheets/workbooks.ts'
import { bring, bytesOf, look } from '../../../test/support/imports.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { BASE, openWorld } from '../../../test/world.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))
const at = '/s/oakgrove/imports/new'

test('The head finds the way here from the list of people; other staff do not', async () => {
  expect(await (await world.visit('ines', '/s/oakgrove/people')).text()).toContain(at)
  expect(await (await world.visit('tomas', '/s/oakgrove/people')).text()).not.toContain(at)
})

test.each([
  ['ines', 200],
  ['tomas', 403],
  ['pia', 403],
  ['dana', 404],
  ['leo', 404],
  ['joan', 404],
  ['otto', 404],
  [null, 303],
])('%s gets %d', async (who, status) => {
  const answer = await world.visit(who, at)
  expect([answer.status, (await world.visit(who, at, { sheet: '' })).status]).toEqual([
    status,
    status === 200 ? 422 : status,
  ])
})

test.each([
  ['nothing', '   ', 'There is nothing in this sheet'],
  [
    'an open quotation mark',
    'Child,Mom email\n"Ana,a@x.org\nLeo,l@x.org,more\n',
    'A quotation mark is opened in row',
  ],
  ['no names of columns', '1\n2\n3', 'We could not find a row that names the columns'],
  ['names of columns alone', 'Child,Birthday,Mom email\n', 'no children under them'],
])('A paste with %s comes back whole, with a sentence beside it', async (_what, sheet, sentence) => {
  const answer = await bring(world, sheet)
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html.replaceAll('&#39;', "'")).toContain(sentence)
  const kept = /<textarea[^>]*>\n?(.*?)<\/textarea>/s.exec(html)![1]!
  expect(kept.replaceAll('&quot;', '"').replaceAll('\r\n', '\n')).toBe(sheet)
  expect(html).toMatch(/id="sheet-error"/)
})

test.each([
  ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'save it without a password as Excel'],
  ['half a workbook', bytesOf('libreoffice.xlsx').subarray(0, 4000), 'damaged or not complete'],
  [
    'a workbook that grows',
    excelOf({ sheets: [{ name: 'A', xml: ' '.repeat(2e7) }] }),
    'too much in this spreadsheet',
  ],
  ['a document', zipOf({ 'word/document.xml': '<d/>' }), 'not a sheet'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'not a sheet'],
  ['more than 2 MB', Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'too big'],
  ['a zero byte', Buffer.from('Child,Mom\nA\0na,Eva'), 'damaged characters'],
])('A file that is %s is refused beside its field', async (_what, bytes, sentence) => {
  const answer = await bring(world, bytes)
  const html = await answer.text()
  expect([answer.status, html.includes('id="file-error"')]).toEqual([422, true])
  expect(html).toContain(sentence)
})

test.each(['libreoffice.xlsx', 'libreoffice.ods'])(
  '%s is shown like any sheet, and which of its sheets that is',
  async name => {
    const draft = (await bring(world, bytesOf(name))).headers.get('location')!
    const { html, figures } = await look(world, draft)
    expect(figures).toMatchObject({ 'new children': 3, 'new guardians': 2 })
    for (const shown of [
      '“Families 2026” was read.',
      'Not read: Families 2025.',
      'ليلى',
      'shows an error (#DIV/0!)',
    ])
      expect(html).toContain(shown)
    const spanish = await look(world, draft, 'es')
    expect(spanish.html).toContain('Se leyó «Families 2026».')
  },
)

test('A paste and a file at once are asked about, and the paste is kept', async () => {
  const body = new FormData()
  body.set('sheet', 'Child,Mom\nAna Ruiz,Eva Ruiz')
  body.set('file', new File(['Child,Mom\nBea Ruiz,Eva Ruiz'], 'a.csv'))
  const headers = { origin: BASE, cookie: await world.cookieOf('ines') }
  const answer = await world.app.request(`${BASE}${at}`, { method: 'POST', body, headers })
  const html = await answer.text()
  expect(answer.status).toBe(422)
  expect(html).toContain('not both')
  expect(html).toContain('Ana Ruiz,Eva Ruiz')
})

test('A draft waits on this page until it is put away, with its sheet', async () => {
  const draft = (await bring(world, 'Child,Mom\nAna Ruiz,Eva Ruiz')).headers.get('location')!
  expect(await (await world.visit('ines', at)).text()).toContain(draft)
  expect((await world.visit('ines', `${draft}/end`, {})).headers.get('location')).toBe(at)
  expect(await (await world.visit('ines', at)).text()).not.toContain(draft)
  expect((await world.visit('ines', draft)).status).toBe(404)
})

test('A page of an import takes six statements at most, opening and closing included', async () => {
  const draft = (await bring(world, 'Child,Mom\nUna Ek,Eva Ek')).headers.get('location')!
  for (const path of [at, draft])
    expect(await countStatements(() => world.visit('ines', path))).toBeLessThanOrEqual(6)
})

test('A column that is not used is shown by what stands in it, and what a person has to set is said', async () => {
  const rows = ['Kim Moss,Ann Moss,Two homes since May,Nut <allergy>', 'Lou Ray,Eva Ray,,']
  const answer = await bring(world, ['Child,Mom,Remarks,Allergies', ...rows].join('\n'))
  const preview = await (await world.visit('ines', answer.headers.get('location')!)).text()
  expect(preview).toContain('In it stands, for example: “Two homes since May”.')
  expect(preview).toContain('It speaks of two homes or of an interpreter: set that by hand after adding.')
  // of a column about health no example is shown
  expect(preview).not.toContain('for example: “Nut')
})
