import { expect, test } from 'vitest'
import { openWorld, personId, START } from '../../test/world.ts'
import type { Ctx } from './ctx.ts'
import { newId } from './ids.ts'
import { changing, undoChange } from './undo.ts'

const world = await openWorld()
const dana = personId('oakgrove', 'dana')
const mia = personId('oakgrove', 'mia')
const TABLES = [
  'persons',
  'memberships',
  'addresses',
  'parties',
  'party_guardians',
  'child_contacts',
  'groups',
  'group_members',
] as const

/** Everything that a change may touch, as it stands. */
const everything = () =>
  world.as('ines', async ctx => {
    const rows = await Promise.all(TABLES.map(table => ctx.db.selectFrom(table).selectAll().execute()))
    return rows.map(of => of.map(row => JSON.stringify(row)).sort())
  })
const undo = (id: string) => world.as('ines', ctx => undoChange(ctx, id))
const change = (work: (ctx: Ctx) => Promise<unknown>) =>
  world.as('ines', async ctx => (await changing(ctx, 'test', dana, () => work(ctx))).change)

const rename = (ctx: Ctx, id: string, given_name: string) =>
  ctx.db.updateTable('persons').set({ given_name }).where('id', '=', id).execute()
const newPerson = (ctx: Ctx, id: string) =>
  ctx.db
    .insertInto('persons')
    .values({ school_id: ctx.school.id, id, given_name: 'New', created_at: START.toString() } as never)
    .execute()

test('A chain of inserts, updates and deletes over several tables is taken back as one act', async () => {
  const before = await everything()
  const id = newId()
  const made = await change(async ctx => {
    await newPerson(ctx, id)
    const contact = { school_id: ctx.school.id, child_id: mia, person_id: id, kind: 'pickup' as const }
    await ctx.db
      .insertInto('child_contacts')
      .values({ ...contact, from_on: '2026-10-01', until_on: null } as never)
      .execute()
    await rename(ctx, id, 'Newer')
    await rename(ctx, dana, 'Once')
    await rename(ctx, dana, 'Twice')
    await ctx.db.deleteFrom('addresses').where('person_id', '=', dana).execute()
    await ctx.db
      .deleteFrom('child_contacts')
      .where('child_id', '=', mia)
      .where('person_id', '=', dana)
      .execute()
  })
  expect(await everything()).not.toEqual(before)
  expect(await undo(made)).toMatchObject({ kind: 'test', subject: dana })
  expect(await everything()).toEqual(before)
})

test('What a deleted row took with it comes back with it', async () => {
  const before = await everything()
  const made = await change(ctx => ctx.db.deleteFrom('persons').where('id', '=', mia).execute())
  const gone = await everything()
  expect(gone.map((rows, n) => before[n]!.length - rows.length).filter(n => n > 0).length).toBeGreaterThan(4)
  await undo(made)
  expect(await everything()).toEqual(before)
})

test('A row that has moved on since is not overwritten, and then nothing is taken back', async () => {
  const made = await change(async ctx => {
    await rename(ctx, dana, 'Changed')
    await rename(ctx, mia, 'Changed')
  })
  await world.as('ines', ctx => rename(ctx, mia, 'Moved on'))
  const before = await everything()
  await expect(undo(made)).rejects.toMatchObject({ code: 'frame.movedOn' })
  expect(await everything()).toEqual(before)
})

test('A row that is gone since, or that came since, is not overwritten either', async () => {
  const id = newId()
  await world.as('ines', ctx => newPerson(ctx, id))
  const renamed = await change(ctx => rename(ctx, id, 'Changed'))
  const deleted = await change(ctx => ctx.db.deleteFrom('persons').where('id', '=', id).execute())
  await expect(undo(renamed)).rejects.toMatchObject({ code: 'frame.movedOn' })
  await world.as('ines', ctx => newPerson(ctx, id))
  await expect(undo(deleted)).rejects.toMatchObject({ code: 'frame.movedOn' })
})

test('Taken back twice, one after the other or at once, is taken back once', async () => {
  const before = await everything()
  const made = await change(ctx => rename(ctx, dana, 'Twice'))
  await Promise.all([undo(made), undo(made), undo(made)])
  expect(await everything()).toEqual(before)
  await world.as('ines', ctx => rename(ctx, dana, 'Later'))
  expect(await undo(made)).toMatchObject({ kind: 'test' })
  const later = await everything()
  expect(later[0]!.some(row => row.includes('"Later"'))).toBe(true)
})

test('A change of another school is absent, and stays', async () => {
  const made = await change(ctx => rename(ctx, dana, 'Ours'))
  const before = await everything()
  await expect(world.as('joan', ctx => undoChange(ctx, made))).rejects.toThrow('absent: change')
  expect(await everything()).toEqual(before)
  const seenBy = (who: string) =>
    world.as(who, ctx => ctx.db.selectFrom('changes').select('id').where('id', '=', made).execute())
  expect(await seenBy('joan')).toEqual([])
  expect(await seenBy('ines')).toEqual([{ id: made }])
})

test('What is written after a change, in the same transaction, is not part of it', async () => {
  const made = await world.as('ines', async ctx => {
    const { change } = await changing(ctx, 'test', '', () => rename(ctx, dana, 'Inside'))
    await rename(ctx, mia, 'Outside')
    return change
  })
  await undo(made)
  const names = await world.as('ines', ctx =>
    ctx.db.selectFrom('persons').select('given_name').where('id', 'in', [dana, mia]).execute(),
  )
  expect(names.map(row => row.given_name)).toContain('Outside')
  expect(names.map(row => row.given_name)).not.toContain('Inside')
})

test('A job has no hand that could be named: it makes no change', async () => {
  await expect(world.as(null, ctx => changing(ctx, 'test', '', async () => 1))).rejects.toThrow('absent')
})

test('A row that hangs on one that is gone since does not come back alone', async () => {
  const left = await change(ctx => ctx.db.deleteFrom('addresses').where('person_id', '=', dana).execute())
  await world.as('ines', ctx => ctx.db.deleteFrom('persons').where('id', '=', dana).execute())
  const before = await everything()
  await expect(undo(left)).rejects.toMatchObject({ code: 'frame.movedOn' })
  expect(await everything()).toEqual(before)
})
