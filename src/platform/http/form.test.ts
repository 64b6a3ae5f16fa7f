import { Hono } from 'hono'
import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { BASE, openWorld, personId } from '../../../test/world.ts'
import { faultPage } from '../../routes/faults.tsx'
import { unawaited } from '../db/unawaited.ts'
import { newId, newKey } from '../ids.ts'
import { Absent, Invalid, Refused } from '../refusal.ts'
import { hashOf, newToken } from '../tokens.ts'
import { withCookies } from './cookies.ts'
import { throughDoor } from './door.ts'
import { text, words } from './fields.ts'
import { act, form, formAt } from './form.ts'
import { post, type Visit } from './visit.ts'

const world = await openWorld()
const owner = new pg.Client(world.database.owner)
await owner.connect()
afterAll(() => owner.end())
// as all foreign keys are: checked when everything is written
await owner.query(`alter table app.rooms drop constraint rooms_school_id_name_key,
  add constraint rooms_school_id_name_key unique (school_id, name) deferrable initially deferred`)

const addRoom = (visit: Visit, name: string) =>
  visit.ctx.db.insertInto('rooms').values({ school_id: visit.ctx.school.id, id: newId(), name }).execute()

let mayLoad = true
const roomForm = form({
  schema: z.object({ name: words(20), note: text(5) }),
  load: async () => {
    if (!mayLoad) throw new Absent('room')
    return 'loaded'
  },
  show: async (_visit, loaded, shown) =>
    JSON.stringify({ loaded, ...shown, refusal: shown.refusal?.code, detail: shown.refusal?.detail }),
  async save(visit, _loaded, { name, note }) {
    await addRoom(visit, name)
    if (note === 'rule') throw new Refused('conferences.timeTaken', { free: [1, 2] })
    if (note === 'field') throw new Invalid({ name: { key: 'common.invalid.required' } })
    if (note === 'bug') throw new Error('a bug')
    if (note === 'late') unawaited(visit.ctx.db, sql`select 1 / 0`.execute(visit.ctx.db))
    return visit.go(`/rooms/${newId()}`, { toast: name })
  },
})
const button = act(async visit => {
  await addRoom(visit, String(visit.fields.name))
  if (visit.fields.rule) throw new Refused('conferences.timeTaken')
  return visit.go(`/rooms/${newId()}`)
})
const linked = act(async visit => {
  await addRoom(visit, String(visit.fields.name))
  return visit.go(`/t/${visit.part('token')}/rooms/${newId()}`)
})
const app = new Hono()
app.use(withCookies)
app.onError((problem, c) => faultPage(world.house, problem, c))
for (const route of [...formAt('/rooms', roomForm), post('/button', button), post('/t/:token', linked)])
  app.on(route.method, `/s/:school${route.path}`, throughDoor(world.house, route))

type Sent = Record<string, string | string[]>
async function send(fields: Sent, { who = 'ines', path = '/rooms' } = {}) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const headers = { cookie: await world.cookieOf(who), origin: BASE }
  const answer = await app.request(`${BASE}/s/oakgrove${path}`, { method: 'POST', headers, body })
  const told = answer.headers.getSetCookie().some(cookie => cookie.startsWith('toast='))
  const [{ status }, location] = [answer, answer.headers.get('location')]
  return { status, location, text: await answer.text(), told }
}
const linkOf = (who: string, token: string) =>
  world.as('ines', async ctx => {
    const base = { school_id: ctx.school.id, created_at: world.now.toString() }
    const round = { id: newId(), name: 'R', length_minutes: 20, answers_until: '2026-10-20' }
    await ctx.db
      .insertInto('rounds')
      .values({ ...base, ...round, created_by: personId('oakgrove', 'ines') } as never)
      .execute()
    const link = { id: newId(), person_id: personId('oakgrove', who), purpose: 'times', round_id: round.id }
    const expires_at = world.now.add({ hours: 1 }).toString()
    await ctx.db
      .insertInto('links')
      .values({ ...base, ...link, token_hash: hashOf(token), expires_at } as never)
      .execute()
  })
const roomsNow = async () =>
  (await owner.query('select name from app.rooms order by name')).rows.map(row => row.name as string)

beforeEach(async () => {
  await owner.query('delete from app.rooms; delete from app.submissions')
  world.problems.length = 0
  mayLoad = true
})

test('What cannot be taken comes back with 422 by its field, and with everything that was typed', async () => {
  const typed = { name: '  ', note: 'far too long', more: ['a', 'b'] }
  const { status, text } = await send(typed)
  expect(status).toBe(422)
  expect(JSON.parse(text)).toEqual({
    loaded: 'loaded',
    values: typed,
    problems: {
      name: { key: 'common.invalid.required' },
      note: { key: 'common.invalid.tooLong', args: { max: 5 } },
    },
  })
})

test('What the domain finds wrong is the same, and nothing is written', async () => {
  const { status, text } = await send({ name: 'A', note: 'field' })
  expect([status, JSON.parse(text).problems]).toEqual([422, { name: { key: 'common.invalid.required' } }])
  expect(JSON.parse(text).values).toEqual({ name: 'A', note: 'field' })
  expect(await roomsNow()).toEqual([])
})

test('What a rule refuses comes back with 409, its detail and all values; nothing is written', async () => {
  const { status, text } = await send({ name: 'A', note: 'rule' })
  expect([status, JSON.parse(text)]).toEqual([
    409,
    {
      loaded: 'loaded',
      values: { name: 'A', note: 'rule' },
      problems: {},
      refusal: 'conferences.timeTaken',
      detail: { free: [1, 2] },
    },
  ])
  expect(await roomsNow()).toEqual([])
})

test('A constraint that is checked last is a refusal of the form, not a fault after it, and no toast tells of it', async () => {
  expect(await send({ name: 'A', note: '' })).toMatchObject({ status: 303, told: true })
  const { status, text, told } = await send({ name: 'A', note: '' })
  expect([status, JSON.parse(text).refusal, told]).toEqual([409, 'conferences.roomExists', false])
  expect(await roomsNow()).toEqual(['A'])
  expect(world.problems).toEqual([])
})

test('What a constraint refuses leads nowhere and does not use up the key: put right, it is done', async () => {
  const key = newKey()
  await send({ name: 'A', note: '' })
  expect(await send({ name: 'A', note: '', key })).toMatchObject({ status: 409, location: null })
  expect((await send({ name: 'B', note: '', key })).status).toBe(303)
  expect(await roomsNow()).toEqual(['A', 'B'])
})

test('A bug is a fault page, told to the log; nothing is written and the key is not used up', async () => {
  const key = newKey()
  expect((await send({ name: 'A', note: 'bug', key })).status).toBe(500)
  expect([await roomsNow(), world.problems.length]).toEqual([[], 1])
  expect((await send({ name: 'A', note: '', key })).status).toBe(303)
})

test('What fails together with the commit is done by nobody and told to nobody', async () => {
  const key = newKey()
  expect(await send({ name: 'A', note: 'late', key })).toMatchObject({ status: 500, told: false })
  expect([await roomsNow(), world.problems]).toEqual([[], [expect.objectContaining({ code: '22012' })]])
  expect((await send({ name: 'A', note: '', key })).status).toBe(303)
})

test('Sent twice under one key it is done once, with the same answer', async () => {
  const fields = { name: 'A', note: '', key: newKey() }
  const first = await send(fields)
  expect(first.location).toMatch(/^\/s\/oakgrove\/rooms\//)
  expect(await send(fields)).toMatchObject({ status: 303, location: first.location })
  expect(await send({ ...fields, name: 'B' })).toMatchObject({ status: 303, location: first.location })
  expect(await roomsNow()).toEqual(['A'])
})

test('Sent many times at once under one key it is done once, with the same answer', async () => {
  const fields = { name: 'A', note: '', key: newKey() }
  const answers = await Promise.all(Array.from({ length: 10 }, () => send(fields)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  expect(await roomsNow()).toEqual(['A'])
})

test('Of a refused and a good request at once under one key the good one is done', async () => {
  const key = newKey()
  const answers = await Promise.all([
    send({ name: 'A', note: 'rule', key }),
    send({ name: '', note: '', key }),
    send({ name: 'B', note: '', key }),
  ])
  expect(answers[2].status).toBe(303)
  expect(await roomsNow()).toEqual(['B'])
})

test.each([
  ['422', { name: '', note: '' }],
  ['409', { name: 'A', note: 'rule' }],
])('A key is not used up by %s', async (status, wrong) => {
  const key = newKey()
  expect((await send({ ...wrong, key })).status).toBe(Number(status))
  expect((await send({ name: 'A', note: '', key })).status).toBe(303)
  expect(await roomsNow()).toEqual(['A'])
})

test('The same key of somebody else is another one', async () => {
  const key = newKey()
  const ours = await send({ name: 'A', note: '', key })
  const theirs = await send({ name: 'B', note: '', key }, { who: 'wen' })
  expect(theirs.status).toBe(303)
  expect(theirs.location).not.toBe(ours.location)
  expect(await roomsNow()).toEqual(['A', 'B'])
})

test.each([[''], ['x'], [[newKey(), newKey()]]])(
  'What is no key (%s) keeps nothing from being done',
  async key => {
    for (const name of ['A', 'B']) expect((await send({ name, note: '', key })).status).toBe(303)
    expect(await roomsNow()).toEqual(['A', 'B'])
  },
)

test('A button is done once too, and its refusal is a page that leaves nothing behind', async () => {
  const fields = { name: 'A', key: newKey() }
  const answers = await Promise.all([1, 2, 3].map(() => send(fields, { path: '/button' })))
  expect(new Set(answers.map(({ location }) => location)).size).toBe(1)
  const refused = await send({ name: 'B', rule: 'x', key: newKey() }, { path: '/button' })
  expect(refused.status).toBe(409)
  expect(await roomsNow()).toEqual(['A'])
})

test('A key that was used is answered only to whoever may still load the form', async () => {
  const fields = { name: 'A', note: '', key: newKey() }
  const first = await send(fields)
  mayLoad = false
  expect(await send(fields)).toMatchObject({ status: 404, location: null })
  mayLoad = true
  expect(await send(fields)).toMatchObject({ status: 303, location: first.location })
  expect(await roomsNow()).toEqual(['A'])
})

test('The secret of a link is not kept with the key, and is in the second answer again', async () => {
  const token = newToken()
  await linkOf('rosa', token)
  const fields = { name: 'A', key: newKey() }
  const first = await send(fields, { path: `/t/${token}` })
  expect(first.location).toContain(`/s/oakgrove/t/${token}/rooms/`)
  expect(await send(fields, { path: `/t/${token}` })).toMatchObject({ status: 303, location: first.location })
  const { rows } = await owner.query('select * from app.submissions')
  expect([rows.length, JSON.stringify(rows).includes(token)]).toEqual([1, false])
  expect(await roomsNow()).toEqual(['A'])
})
