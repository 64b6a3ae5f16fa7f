// Each check sees a house with one thing wrong, and must say so: a check that cannot fail guards nothing.
import { describe, expect, it } from 'vitest'
import { checkBoundaries } from './check-boundaries.ts'
import { compareKeys } from './check-catalogue.ts'
import { compareColumns } from './check-personal-data.ts'
import { checkRoutes, compareRoutes } from './check-routes.ts'
import { checkSizes } from './check-sizes.ts'
import { checkStyle } from './check-style.ts'
import { checkVocabulary } from './check-vocabulary.ts'
import { readSchema } from './migrations.ts'
import type { Tree } from './source.ts'

const house = (files: Record<string, string>): Tree => new Map(Object.entries(files))
const file = (path: string, text: string) => house({ [path]: text })

describe('boundaries', () => {
  const faults = (path: string, text: string) => checkBoundaries(file(path, text)).faults.join('\n')

  it.each([
    ['src/domain/people/children.ts', "import { Card } from '../../ui/card.tsx'", 'domain may use'],
    ['src/domain/people/children.ts', "import { app } from '../../web.ts'", 'domain may use'],
    ['src/domain/people/children.ts', "export { x } from '../../routes/home.tsx'", 'domain may use'],
    ['src/domain/people/children.ts', "const x = await import('../../../client/board.ts')", 'domain may use'],
    ['src/platform/ctx.ts', "import type { Child } from '../domain/people/children.ts'", 'platform may use'],
    ['src/ui/card.tsx', "import { children } from '../domain/people/children.ts'", 'ui may use'],
    ['src/routes/home.tsx', "import { start } from '../web.ts'", 'routes may use'],
    ['client/board.ts', "import { t } from '../src/platform/text/translate.ts'", 'client may use'],
    ['src/domain/a/x.ts', "import type { T } from '../b/tables.ts'", 'not through tables'],
    ['src/domain/a/x.ts', "import { tell } from '../notifications/mail.ts'", 'nobody calls it'],
    ['src/domain/a/x.ts', "import { sum } from '../insights/counts.ts'", 'stands above'],
    ['src/domain/a/rules.ts', "import { x } from './bookings.ts'", 'rules.ts is pure'],
    ['src/domain/a/b/breaks-rules.ts', "import { sql } from 'kysely'", 'breaks-rules.ts is pure'],
    ['src/domain/a/schema.ts', "import { sql } from 'kysely'", 'schema.ts is pure'],
    ['src/domain/a/planner/plan.ts', "import { readFile } from 'node:fs'", 'plan.ts is pure'],
    ['src/domain/a/planner/plan.ts', "import { book } from '../bookings.ts'", 'plan.ts is pure'],
    ['src/domain/a/planner/plan.ts', "import { run } from './thread.ts'", 'plan.ts is pure'],
    ['src/domain/a/x.ts', "import { world } from '../../../test/world.ts'", 'does not need its tests'],
    ['src/elsewhere/x.ts', "import { y } from '../platform/ctx.ts'", 'no layer is called elsewhere'],
  ])('%s may not: %s', (path, text, why) => expect(faults(path, text)).toContain(why))

  it.each([
    [
      'src/domain/a/rules.ts',
      "import type { Row } from './bookings.ts'\nimport { Temporal } from 'temporal-polyfill'",
    ],
    ['src/domain/a/planner/plan.ts', "import { score } from './score.ts'"],
    ['src/domain/a/planner/thread.ts', "import { Worker } from 'node:worker_threads'"],
    ['src/domain/a/x.ts', "import { childrenFor } from '../b/children.ts'"],
    ['src/domain/a/x.test.ts', "import { world } from '../../../test/world.ts'"],
    ['client/board.ts', "import type { Plan } from '../src/domain/a/plan.ts'"],
    ['src/web.ts', "import { routes } from './routes/table.ts'"],
  ])('%s may: %s', (path, text) => expect(faults(path, text)).toBe(''))

  it('names a circle, unless it is one of types', () => {
    const circle = (word: string) =>
      house({
        'src/ui/a.ts': "import { b } from './b.ts'",
        'src/ui/b.ts': `import ${word} { a } from './a.ts'`,
      })
    expect(checkBoundaries(circle('')).faults).toEqual([
      'imports in a circle: src/ui/a.ts → src/ui/b.ts → src/ui/a.ts',
    ])
    expect(checkBoundaries(circle('type')).faults).toEqual([])
  })
})

describe('vocabulary', () => {
  it.each([
    ['src/domain/people/index.ts', 'does not say what it is'],
    ['src/platform/date-utils.ts', 'does not say what it is'],
    ['src/helpers/date.ts', 'does not say what it is'],
    ['src/ui/FormField.tsx', 'is not kebab-case'],
    ['src/ui/card.stories.tsx', 'no ending of ours'],
    ['src/ui/card.test.tsx', 'no card.ts beside this test'],
    ['db/migrations/12_more.sql', 'NNNN_what_it_brings'],
  ])('refuses %s', (path, why) => expect(checkVocabulary(file(path, '')).faults.join()).toContain(why))

  it.each(['db/migrations/0300', 'docs/decisions/0040'])('refuses %s twice', number => {
    const twins = house({ [`${number}_one.sql`]: '', [`${number}_two.sql`]: '' })
    expect(checkVocabulary(twins).faults).toEqual([`${number}_two.sql: its number is taken`])
  })

  it('accepts the words of the house', () => {
    const names = [
      'src/ui/card.tsx',
      'src/ui/card.pure.test.tsx',
      'src/domain/people/personal-data.ts',
      'client/main.css',
    ]
    expect(checkVocabulary(house(Object.fromEntries(names.map(name => [name, ''])))).faults).toEqual([])
  })
})

describe('routes', () => {
  const routes = [{ method: 'get', path: '/s/:school' }]
  it('writes the first page as /', () =>
    expect(compareRoutes([{ method: 'GET', path: '' }], 'GET / all')).toEqual([]))

  it.each([
    ['no line', '# nothing\n', 'GET /s/:school: has no line'],
    [
      'a stale line',
      'GET /s/:school head\nPOST /gone head',
      'authorization.txt:2 POST /gone: there is no such route',
    ],
    ['a line without anybody', 'GET /s/:school', 'does not say who may'],
    ['a line twice', 'GET /s/:school head\nGET /s/:school all', 'stands there twice'],
    ['a line of something else', 'GET /s/:school head\nall of them', 'begins with METHOD /path'],
  ])('refuses %s', (_, text, why) => expect(compareRoutes(routes, text).join()).toContain(why))

  it('accepts a table that says the same, and misses one that is not there', async () => {
    expect(compareRoutes(routes, '# who\nGET  /s/:school  head educator\n')).toEqual([])
    expect(compareRoutes([...routes, ...routes], 'GET /s/:school head').join()).toContain('registered twice')
    expect((await checkRoutes(file('src/routes/home.tsx', ''), '.')).faults.join()).toContain(
      'table.ts is missing',
    )
  })
})

describe('personal data', () => {
  const by =
    'add column made_by uuid, add foreign key (school_id, made_by) references app.persons (school_id, id)'
  const rows = `create table app.rooms (
    school_id uuid not null, id uuid not null, name text, round_id uuid, primary key (school_id, id));`
  const schema = readSchema(
    file('db/migrations/0001_rooms.sql', `${rows}\nalter table app.rooms add column note text, ${by};`),
  )
  const entry = { about: 'child', purpose: 'meetings', keep: 'a year after leaving' }
  const judge = (personalData: Record<string, Record<string, unknown>>, notPersonal: string[]) =>
    compareColumns(
      schema,
      new Map([['src/domain/a/personal-data.ts', { personalData, notPersonal }]]),
    ).faults.join()
  const dry = ['rooms.id', 'rooms.name', 'rooms.round_id']
  const all = { 'rooms.note': entry, 'rooms.made_by': entry }

  it('accepts what is all declared', () => expect(judge(all, dry)).toBe(''))

  it.each([
    ['an undeclared column', judge({}, dry), 'rooms: no personal-data.ts declares note'],
    [
      'a column that is gone',
      judge({ 'rooms.note': entry, 'rooms.old': entry }, dry),
      'rooms.old is no column',
    ],
    ['a column declared twice', judge({ 'rooms.note': entry }, [...dry, 'rooms.note']), 'declared in'],
    ['one without a purpose', judge({ 'rooms.note': { ...entry, purpose: '' } }, dry), 'not tell purpose'],
    ['somebody as nobody', judge({ 'rooms.note': entry }, [...dry, 'rooms.made_by']), 'names a person'],
    ['one kept for ever', judge({ 'rooms.note': { ...entry, keep: 'for ever' } }, dry), 'is no time'],
  ])('refuses %s', (_, found, why) => expect(found).toContain(why))
})

describe('catalogue', () => {
  const faults = (text: string, keys: string[] = []) =>
    compareKeys(file('src/ui/card.tsx', text), keys).join()

  it.each([
    [
      'a key that is not there',
      faults("t('people.gone')"),
      'src/ui/card.tsx:1: the catalogue has no people.gone',
    ],
    ['a stem of no key', faults('t(`people.gone.${x}`)'), 'the catalogue has no people.gone.'],
    ['a refusal without a sentence', faults("throw new Refused('people.full')"), 'no people.refused.full'],
    ['a key that nobody uses', faults('', ['people.old']), 'people.old: nobody uses it'],
    ['a sentence in a page', faults('const a = <p>Hello there</p>'), 'a sentence outside the catalogue'],
    ['a sentence in quotes', faults("const a = <p>{'Hello there'}</p>"), 'a sentence outside the catalogue'],
    ['a sentence that is read out', faults('const a = <b aria-label="Next page" />'), 'a sentence outside'],
  ])('refuses %s', (_, found, why) => expect(found).toContain(why))

  it('accepts what is used, also by a code or a stem', () => {
    const text =
      "t('a.b'); t(`a.role.${x}`); throw new Refused('a.full'); const p = <b class='card'>{x} · Trellis</b>"
    expect(faults(text, ['a.b', 'a.role.head', 'a.refused.full'])).toBe('')
  })
})

describe('sizes', () => {
  const long = (lines: number) => 'x()\n'.repeat(lines)
  const faults = (path: string, text: string) => checkSizes(house({ [path]: text })).faults.join('\n')

  it.each([
    ['a long file', faults('src/ui/card.ts', long(201)), 'src/ui/card.ts: 201 lines, the limit is 200'],
    ['a long check', faults('scripts/check-x.ts', long(121)), '121 lines, the limit is 120'],
    [
      'a long function',
      faults('src/ui/card.ts', `function card() {\n${long(40)}}`),
      'src/ui/card.ts card: 42 lines, the limit is 40',
    ],
    [
      'a long arrow',
      faults('src/ui/card.ts', `const card = () => {\n${long(40)}}`),
      'src/ui/card.ts card: 42',
    ],
    [
      'a file that imports the world',
      faults('src/ui/a.ts', [...Array(16).keys()].map(n => `import './b${n}.ts'`).join('\n')),
      'src/ui/a.ts: 16 imports, the limit is 15',
    ],
    ['long files all over', faults('src/ui/card.ts', long(61)), 'the median file has 61 lines'],
  ])('refuses %s', (_, found, why) => expect(found).toContain(why))
})

describe('style', () => {
  const faults = (text: string, path = 'src/ui/card.tsx') => checkStyle(file(path, text)).faults.join()

  it.each([
    ['let x: any', '`any`'],
    ['const x = y as Array<any>', '`any`'],
    ['const x = <p style="color: red" />', 'inline style'],
    ['const x = <p style={{ color }} />', 'inline style'],
    ['const x = <p onclick="go()" />', 'inline handler'],
    ['const x = <p hx-on:click="go()" />', 'hx-on needs eval'],
    ["const x = <p {...{ 'hx-on:click': 'go()' }} />", 'hx-on needs eval'],
    ["const x = <p hx-vals='js:{a: 1}' />", 'with js:'],
    ['const x = <a href="javascript:go()" />', 'javascript: address'],
    ['const x = <p dangerouslySetInnerHTML={{ __html: y }} />', 'HTML from a string'],
    ['x.innerHTML = y', 'HTML from a string'],
    ["console.log('x')", 'past the log'],
  ])('refuses %s', (text, why) => expect(faults(text)).toContain(why))

  it('says where, lets scripts print, and takes no comment for code', () => {
    expect(faults('\n\nlet x: any')).toContain('src/ui/card.tsx:3')
    for (const path of ['scripts/check.ts', 'src/main.ts']) expect(faults("console.log('x')", path)).toBe('')
    expect(faults("// console.log, any, style=\nconst many = <p hx-vals='{}' class='any' />")).toBe('')
  })
})
