import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { naughtyStrings } from '../../../test/naughty/strings.ts'
import { person } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { groupId, OAK } from '../../demo/personas.ts'
import { Absent } from '../../platform/refusal.ts'
import {
  type Circumstance,
  circumstanceFor,
  circumstancesFor,
  openCircumstance,
  ownCircumstanceFor,
} from './circumstances.ts'
import { confide, confiderFor } from './confiding.ts'
import { endCircumstance, endOverdue, keepCircumstance } from './ending.ts'
import { confidingSchema } from './schema.ts'
import { authorOf, childrenInConfidence } from './told.ts'

const world = await openWorld()
const owner = new pg.Pool(world.database.owner)
afterAll(() => owner.end())
const CANARY = 'Her grandfather is dying – 𝓺uietly'
const START = world.now
const { sealer } = world.house
const ari = person('ari')

const tell = (who: string, readers: string[], until = '2026-12-01', child = ari) =>
  world.as(who, async ctx =>
    confide(ctx, sealer, await confiderFor(ctx, child), {
      ...{ text: CANARY, purpose: 'help' },
      readers: readers.map(name => person(name)),
      until,
    }),
  )
const read = (who: string, id: string) =>
  world.as(who, async ctx => openCircumstance(ctx, sealer, await circumstanceFor(ctx, id)))
const listed = async (who: string) =>
  (await world.as(who, ctx => circumstancesFor(ctx, ari))).map(one => one.id)

test('Whom it names can read it, each time is shown to its author, and nobody else knows that it is there', async () => {
  const id = await tell('dana', ['wen'])
  expect(await read('wen', id)).toBe(CANARY)
  expect(await read('wen', id)).toBe(CANARY)
  expect(await read('dana', id)).toBe(CANARY)
  const own = await world.as('dana', ctx => circumstanceFor(ctx, id))
  expect(own.reads.map(one => one.reader)).toEqual([person('wen'), person('wen')])
  expect((await world.as('wen', ctx => circumstanceFor(ctx, id))).reads).toEqual([])
  for (const who of ['ines', 'tomas', 'pia', 'mark', 'petra', 'rosa', 'rose', 'ari', 'salma']) {
    expect(await listed(who).catch(() => [])).toEqual([])
    await expect(read(who, id), who).rejects.toBeInstanceOf(Absent)
  }
})

test('What it is for is chosen with it, the narrowest unless one says more, and gone with it', async () => {
  const typed = { text: CANARY, readers: [person('wen')], until: '2026-12-01' }
  expect(confidingSchema.parse(typed).purpose).toBe('know')
  expect(confidingSchema.safeParse({ ...typed, purpose: 'tell everybody' }).success).toBe(false)
  const id = await tell('dana', ['wen'])
  const purposeTo = async (who: string) => (await world.as(who, ctx => circumstanceFor(ctx, id))).purpose
  expect([await purposeTo('wen'), await purposeTo('dana')]).toEqual(['help', 'help'])
  const page = await world.visit('wen', `/s/${OAK}/circumstances/${id}`)
  expect(await page.text()).toContain('Please talk with me about what could help')
  await world.as('dana', async ctx => endCircumstance(ctx, await ownCircumstanceFor(ctx, id)))
  expect(await purposeTo('dana')).toBeNull()
})

test('The database holds no word of it, in any table', async () => {
  await tell('dana', ['wen'])
  const { rows: tables } = await owner.query(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('app', 'pgboss')",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(`select t::text as row from ${name} t`)
    if (
      rows.some(
        ({ row }: { row: string }) =>
          row.includes('grandfather') || row.includes(Buffer.from('grandfather').toString('hex')),
      )
    )
      found.push(name)
  }
  expect([tables.length > 60, found]).toEqual([true, []])
})

test('Only those of the child’s team can be named, at least one, and no day beyond a year', async () => {
  for (const readers of [[], ['tomas'], ['wen', 'pia'], ['mark']])
    await expect(tell('dana', readers)).rejects.toMatchObject({ problems: { readers: {} } })
  for (const until of ['2025-01-01', '2029-01-01'])
    await expect(tell('dana', ['wen'], until)).rejects.toMatchObject({ problems: { until: {} } })
  await expect(tell('mark', ['wen'], undefined, person('mia'))).rejects.toBeInstanceOf(Absent)
  await expect(tell('wen', ['wen'])).rejects.toBeInstanceOf(Absent)
})

test('Who leaves the team reads no more', async () => {
  const id = await tell('dana', ['wen'])
  await owner.query('update app.group_members set until_on = $1 where person_id = $2 and group_id = $3', [
    '2026-10-01',
    person('wen'),
    groupId(OAK, 'canopy'),
  ])
  await expect(read('wen', id)).rejects.toBeInstanceOf(Absent)
  await owner.query('update app.group_members set until_on = null where person_id = $1', [person('wen')])
  expect(await read('wen', id)).toBe(CANARY)
})

test('What its author ends is gone at once and for good', async () => {
  const id = await tell('dana', ['wen'])
  await expect(
    world.as('wen', async ctx => endCircumstance(ctx, await ownCircumstanceFor(ctx, id))),
  ).rejects.toBeInstanceOf(Absent)
  await world.as('dana', async ctx => endCircumstance(ctx, await ownCircumstanceFor(ctx, id)))
  for (const who of ['wen', 'dana']) await expect(read(who, id)).rejects.toBeInstanceOf(Absent)
  const { rows } = await owner.query('select sealed from app.circumstances where id = $1', [id])
  expect(rows).toEqual([{ sealed: null }])
})

test('On the day after its last it is gone, and a week before its author is asked once whether it should stay', async () => {
  const id = await tell(
    'dana',
    ['wen'],
    START.toZonedDateTimeISO('America/Chicago').toPlainDate().add({ days: 20 }).toString(),
  )
  const asked = async () => {
    const { rows } = await owner.query("select payload from app.facts where kind = 'confidenceEnding'", [])
    return rows.filter((row: { payload: { circumstance: string } }) => row.payload.circumstance === id).length
  }
  const after = async (days: number) => {
    world.now = START.add({ hours: 24 * days })
    await world.as(null, endOverdue)
  }
  await after(10)
  expect(await asked()).toBe(0)
  await after(14)
  await after(15)
  expect(await asked()).toBe(1)
  expect(await read('wen', id)).toBe(CANARY)
  await world.as('dana', async ctx =>
    keepCircumstance(
      ctx,
      await ownCircumstanceFor(ctx, id),
      START.add({ hours: 24 * 25 })
        .toString()
        .slice(0, 10),
    ),
  )
  await after(22)
  expect(await read('wen', id)).toBe(CANARY)
  await after(28)
  await expect(read('wen', id)).rejects.toBeInstanceOf(Absent)
  const { rows } = await owner.query('select sealed, ended_by from app.circumstances where id = $1', [id])
  expect(rows).toEqual([{ sealed: null, ended_by: null }])
  world.now = START
})

test('What breaks software comes out of the seal as it went in, to the byte', {
  timeout: 60_000,
}, async () => {
  const strings = naughtyStrings.filter(text => confidingSchema.shape.text.safeParse(text).success)
  const opened = await world.as('dana', async ctx => {
    const home = await confiderFor(ctx, ari)
    const texts: string[] = []
    let seen: Circumstance | undefined
    for (const sent of strings) {
      const text = confidingSchema.shape.text.parse(sent.replaceAll('\n', '\r\n'))
      const id = await confide(ctx, sealer, home, {
        ...{ text, purpose: 'know', readers: [person('wen')], until: '2026-12-01' },
      })
      seen ??= await circumstanceFor(ctx, id)
      texts.push(await openCircumstance(ctx, sealer, { ...seen, id }))
    }
    return texts
  })
  expect(strings.length).toBeGreaterThan(400)
  expect(opened).toEqual(strings)
})

test('What is over leads nobody to its child, though nobody has swept it yet', async () => {
  const id = await tell('dana', ['ines'], '2026-10-20', person('mia'))
  const leads = () =>
    world.as('ines', async ctx => {
      const row = await ctx.db
        .selectNoFrom(childrenInConfidence(ctx).as('children'))
        .executeTakeFirstOrThrow()
      return row.children.includes(person('mia'))
    })
  const authors = () => world.as(null, ctx => authorOf(ctx, id))
  expect([await leads(), await authors()]).toEqual([true, [person('dana')]])
  world.now = START.add({ hours: 24 * 16 })
  expect([await leads(), await authors()]).toEqual([false, []])
  world.now = START
})
