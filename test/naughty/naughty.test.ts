import fs from 'node:fs'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { recordProof } from '../support/proof.ts'
import { openWorld } from '../world.ts'
import { addRounds } from './choosing.ts'
import { textsOf, typedIn, untouched } from './page.ts'
import { hasNames, naughtyStrings, worldNames } from './strings.ts'
import { entries, otherwise, type TextEntry } from './table.ts'

const world = await openWorld()
const owner = new pg.Client(world.database.owner)
await owner.connect()
afterAll(() => owner.end())
await addRounds(world)

const counts = { fields: entries.length, strings: 0, roundTrips: 0, unequal: 0, refused: 0 }
afterAll(() => recordProof('T6', 'fields', counts))

const nameOf = (entry: TextEntry) => entry.sent ?? entry.field
const at = (path: string) => `/s/oakgrove${path}`

/** Types `text` into the one field of the form and sends it; gives the answer's status. */
async function type(entry: TextEntry, form: Record<string, string[]>, text: string) {
  if (entry.clear) await owner.query(entry.clear)
  const fields = { ...form, ...entry.with, [nameOf(entry)]: text.replaceAll('\n', '\r\n') }
  return world.visit(entry.who, at(entry.send ?? entry.form), fields)
}

async function blank(entry: TextEntry) {
  if (entry.clear) await owner.query(entry.clear)
  const page = await world.visit(entry.who, at(entry.form))
  expect([entry.form, page.status]).toEqual([entry.form, 200])
  const { key: _, ...form } = untouched(await page.text(), nameOf(entry))
  expect(form).toHaveProperty([nameOf(entry)])
  return form
}

/** What became of a text: nothing if it is the same everywhere. */
async function follow(entry: TextEntry, form: Record<string, string[]>, typed: string): Promise<string[]> {
  const text = entry.trimmed ? typed.trim() : typed
  const fits = text.length <= entry.max && !(entry.required && text.trim() === '')
  const answer = await type(entry, form, typed)
  if (entry.blankIsNone && text.trim() === '')
    return answer.status === 303 ? [] : [`is answered ${answer.status}`]
  if (!fits) {
    counts.refused++
    return answer.status === 422 ? [] : [`is answered ${answer.status} instead of 422`]
  }
  if (answer.status !== 303) return [`is answered ${answer.status}`]
  counts.roundTrips++
  const [table, column] = entry.column.split('.')
  const { rowCount } = await owner.query(`select from app.${table} where ${column} = $1`, [text])
  const faults = rowCount === 1 || (rowCount ?? 0) > 1 ? [] : ['is kept as something else']
  if (entry.unread) return faults
  const page = (entry.landed && answer.headers.get('location')) || at(entry.read ?? entry.form)
  const shown = await (await world.visit(entry.reader ?? entry.who, page)).text()
  const isRead = entry.read || entry.landed
  if (isRead && !textsOf(shown).some(piece => piece.includes(text)))
    faults.push('is written otherwise on its page')
  if (!isRead && typedIn(shown, nameOf(entry)) !== text) faults.push('comes back otherwise in its form')
  return faults
}

async function followAll(entry: TextEntry, strings: string[]) {
  const form = await blank(entry)
  const unequal: string[] = []
  for (const text of strings)
    for (const fault of await follow(entry, form, text)) unequal.push(`${JSON.stringify(text)} ${fault}`)
  counts.unequal += unequal.length
  expect(unequal).toEqual([])
}

// every string goes through several fields, and some through all; NAUGHTY=all sends each through each
const EACH = process.env.NAUGHTY === 'all' ? 1 : 16
const CORE = 20
const cases = entries.map((entry, n) => ({ entry, n, of: `${entry.source}#${entry.field}` }))
counts.strings = naughtyStrings.length

test.each(cases)(
  '$of keeps naughty strings to the byte, or refuses them by its field',
  { timeout: 60_000 },
  async ({ entry, n }) => {
    await followAll(
      entry,
      naughtyStrings.filter((_, k) => k < CORE || k % EACH === n % EACH),
    )
    expect(world.problems).toEqual([])
  },
)

test.skipIf(!hasNames).each(cases)(
  '$of keeps names from all over the world',
  { timeout: 60_000 },
  async ({ entry, n }) => {
    const names = worldNames(500)
    counts.strings += n === 0 ? names.length : 0
    await followAll(
      entry,
      names.filter((_, k) => k % (EACH * 3) === n % (EACH * 3)),
    )
  },
)

test.each(cases)(
  '$of says 422 to what is too long, to a NUL and to half a character, and shows what was typed',
  async ({ entry }) => {
    const form = await blank(entry)
    const long = '<"ß&\u{1F33F}'.repeat(Math.ceil(entry.max / 6) + 1)
    const tooLong = await type(entry, form, long)
    expect(tooLong.status).toBe(422)
    if (!entry.capped) expect(typedIn(await tooLong.text(), nameOf(entry))).toBe(long)
    for (const text of ['a\0b', '\0'])
      expect([text, (await type(entry, form, text)).status]).toEqual([text, 422])
    // URLSearchParams would mend it: half a character arrives as these bytes
    const lone = new URLSearchParams(pairs({ ...form, ...entry.with, [nameOf(entry)]: 'LONE' }))
    const body = String(lone).replace('LONE', 'a%ED%A0%80b')
    const headers = {
      origin: 'http://localhost:4780',
      cookie: await world.cookieOf(entry.who),
      'content-type': 'application/x-www-form-urlencoded',
    }
    const answer = await world.app.request(`http://localhost:4780${at(entry.send ?? entry.form)}`, {
      method: 'POST',
      headers,
      body,
    })
    expect([303, 422]).toContain(answer.status)
    const [table, column] = entry.column.split('.')
    const { rows } = await owner.query(`select ${column} as it from app.${table}`)
    for (const { it } of rows) expect(it).toBe(Buffer.from(it).toString())
    expect(world.problems).toEqual([])
  },
)

const pairs = (fields: Record<string, string | string[]>) =>
  Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one]))

test('Every text field of every page is in the table', () => {
  const found = fs.globSync('src/routes/**/*.tsx').flatMap(file => {
    const source = file.slice('src/routes/'.length)
    const tags = fs
      .readFileSync(file, 'utf8')
      .matchAll(/<(?:TextField|TextArea|SeveralField)\b([\s\S]*?)\/>/g)
    return [...tags].map(([, tag = '']) => {
      const [, plain, built] = /name="([^"]+)"|field(?:Of|In)\([^'`]*?['`]([^'`]+)['`]/.exec(tag) ?? []
      return `${source}#${plain ?? built ?? `? ${tag.trim().slice(0, 60)}`}`
    })
  })
  // one field may stand on several pages, each with a case of its own
  const known = new Set([...cases.map(({ of }) => of), ...Object.keys(otherwise)])
  expect([...new Set(found)].sort(), 'each text field has a line in test/naughty/table.ts').toEqual(
    [...known].sort(),
  )
})
