import { afterAll, expect, test } from 'vitest'
import { applied, bytesOf, draftOf, look } from '../../../test/support/imports.ts'
import { openWorld } from '../../../test/world.ts'
import { parseCells } from '../../domain/people/sheet/cells.ts'

const world = await openWorld()
afterAll(() => expect(world.problems).toEqual([]))

const EVIL = [
  'Child,Birthday,Mom,Notes',
  'Ana Ruiz,2018-01-01,Eva Ruiz,',
  `=1+1,1/1/2050,@SUM(1),"=cmd|' /C calc'!A0"`,
  '+1 Bad,31/31/2018,-2+3,"a ""quoted"" cell"',
].join('\n')

test('The refused rows come as a file, in the reader’s words, before and after the sheet is applied', async () => {
  const draft = await draftOf(world, EVIL)
  const before = await world.visit('ines', `${draft}/refused.csv`)
  const header = (name: string) => before.headers.get(name)
  expect([
    before.status,
    header('content-type'),
    header('x-content-type-options'),
    header('cache-control'),
  ]).toEqual([200, 'text/csv; charset=utf-8', 'nosniff', 'no-store'])
  expect(header('content-disposition')).toMatch(/^attachment; filename="[a-z-]+\.csv"$/)
  const page = await applied(world, EVIL)
  const after = await world.visit('ines', `${page}/refused.csv`)
  expect(await after.text()).toBe(await before.text())
})

test('No cell of the file is one that a spreadsheet would calculate', async () => {
  const page = await applied(world, EVIL.replace('Ana', 'Bea'))
  const bytes = Buffer.from(await (await world.visit('ines', `${page}/refused.csv`)).arrayBuffer())
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  const text = bytes.toString('utf8').slice(1)
  expect(text.match(/(?:^|,|\n)"?[=+\-@\t\r]/gm)).toEqual(null)
  expect(text).toContain(`'=1+1,1/1/2050,'@SUM(1),"'=cmd|' /C calc'!A0",`)
  // brought in again, the cells are what they were
  const cells = parseCells(text, ',').records!
  expect(cells[1]!.slice(0, 3)).toEqual(['=1+1', '1/1/2050', '@SUM(1)'])
  expect(cells[2]).toContain('a "quoted" cell')
})

test('The refused rows are gone once they are put away, or the import is taken back', async () => {
  const refused = (page: string) => world.visit('ines', `${page}/refused.csv`)
  const page = await applied(world, EVIL.replace('Ana', 'Cora'))
  expect((await world.visit('ines', `${page}/end`, {})).headers.get('location')).toBe(page)
  expect([(await refused(page)).status, (await world.visit('ines', `${page}/end`, {})).status]).toEqual([
    404, 409,
  ])
  const other = await applied(world, EVIL.replace('Ana', 'Dora'))
  await world.visit('ines', `${other}/undo`, {})
  expect((await refused(other)).status).toBe(404)
})

test('Where every row was taken there is no such file', async () => {
  const draft = await draftOf(world, 'Child,Mom\nAna Ek,Eva Ek')
  expect((await world.visit('ines', `${draft}/refused.csv`)).status).toBe(404)
})

test('A hostile sheet is text and nothing else, on every page that it reaches', async () => {
  const page = await applied(world, bytesOf('hostile.csv'))
  const draft = await draftOf(world, bytesOf('hostile.csv'))
  const fresh = await draftOf(
    world,
    bytesOf('hostile.csv').toString('utf8').replaceAll('2018-01-0', '2017-01-0'),
  )
  const paths = [page, draft, fresh, '/s/oakgrove/people', '/s/oakgrove/people?q=evil']
  for (const path of paths) {
    const html = await (await world.visit('ines', path)).text()
    expect([path, html.match(/<script>|<b onclick|onclick=x>K/g)]).toEqual([path, null])
    expect([path, html.match(/[\u202a-\u202e]/g)]).toEqual([path, null])
  }
  const list = await (await world.visit('ines', '/s/oakgrove/people')).text()
  expect(list).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Lee')
  expect(list).toContain('=HYPERLINK(&quot;http://evil.example&quot;,&quot;Ana&quot;)')
})

const NAUGHTY = [
  "O'Brien-Łukasz",
  'Ægir Þór',
  'نور',
  '李小龙',
  'Zoë',
  'Jean‑Luc',
  '👩‍👧 Fay',
  'ﷺ Ali',
  'Nguyễn Thị',
  'D’Arcy & Söhne',
  '"Quinn"x',
]

test('Odd names pass from the sheet to the database and back to the page without losing a byte', async () => {
  const rows = NAUGHTY.map((name, n) => `"${name.replaceAll('"', '""')}",Family${n},2018-01-01`)
  const page = await applied(world, ['First name,Last name,Birthday', ...rows].join('\n'))
  expect((await look(world, page)).figures['new children']).toBe(NAUGHTY.length)
  const kept = await world.as('ines', ctx =>
    ctx.db
      .selectFrom('persons')
      .select(['given_name', 'use_name'])
      .where('family_name', 'like', 'Family%')
      .execute(),
  )
  const names = kept.map(row => row.given_name)
  const list = await (await world.visit('ines', '/s/oakgrove/people?q=family')).text()
  const shown = list.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')
  for (const name of NAUGHTY.filter(one => !one.includes('"'))) {
    expect(names).toContain(name)
    expect(shown).toContain(`<bdi>${name} Family`)
  }
})
