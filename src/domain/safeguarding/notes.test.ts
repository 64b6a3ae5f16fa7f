import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { naughtyStrings } from '../../../test/naughty/strings.ts'
import { person } from '../../../test/support/rounds.ts'
import { addRole } from '../../../test/support/standing.ts'
import { openWorld } from '../../../test/world.ts'
import { Absent } from '../../platform/refusal.ts'
import { addTo, noteFor, notesFor, openNote } from './notes.ts'
import { note, notingFor } from './noting.ts'
import { addingSchema, notingSchema } from './schema.ts'

const world = await openWorld()
const owner = new pg.Pool(world.database.owner)
afterAll(() => owner.end())
const { sealer } = world.house

const write = (who: string, child: string, readers: string[]) =>
  world.as(who, ctx =>
    note(ctx, sealer, {
      child: person(child),
      text: 'a bruise on the left arm, he said „it was the door“',
      seen_on: '2026-10-05',
      readers: readers.map(name => person(name)),
    }),
  )
const read = (who: string, id: string) =>
  world.as(who, async ctx => openNote(ctx, sealer, await noteFor(ctx, id)))

test('Only who wrote it and whom it names can find and open it, and each reading stands there', async () => {
  const id = await write('wen', 'leo', ['ines'])
  expect((await read('ines', id)).map(entry => entry.text)).toEqual([
    'a bruise on the left arm, he said „it was the door“',
  ])
  world.now = world.now.add({ minutes: 5 })
  await read('wen', id)
  const { reads } = await world.as('wen', ctx => noteFor(ctx, id))
  expect(reads.map(one => one.reader)).toEqual([person('wen'), person('ines')])
  expect(await world.as('pia', notesFor)).toEqual([])
  for (const who of ['pia', 'tomas', 'rosa', 'leo', 'salma', 'dana', 'rose'])
    await expect(read(who, id), who).rejects.toBeInstanceOf(Absent)
  for (const who of ['rosa', 'leo', 'salma', 'rose'])
    await expect(world.as(who, notesFor), who).rejects.toBeInstanceOf(Absent)
})

test('A colleague who is of the child’s family is never named, and reads nothing that once named them', async () => {
  await expect(write('wen', 'leo', ['ines', 'tomas'])).rejects.toMatchObject({
    problems: { readers: { key: 'safeguarding.readers.family' } },
  })
  const id = await write('wen', 'leo', ['ines'])
  await owner.query(
    'insert into app.safeguarding_readers select school_id, id, $2 from app.safeguarding_notes where id = $1',
    [id, person('tomas')],
  )
  await expect(read('tomas', id)).rejects.toBeInstanceOf(Absent)
  expect(await world.as('tomas', notesFor)).toEqual([])
})

test('It is added to and never changed, and whom it names are told each time without a word of it', async () => {
  const id = await write('wen', 'leo', ['ines'])
  await world.as('ines', async ctx => addTo(ctx, sealer, await noteFor(ctx, id), 'called the line at 15:10'))
  expect((await read('wen', id)).map(entry => entry.author.id)).toEqual([person('wen'), person('ines')])
  for (const change of [
    'update app.safeguarding_entries set written_at = now()',
    'delete from app.safeguarding_entries',
  ])
    await expect(owner.query(change)).rejects.toThrow('only added to')
  const { rows } = await owner.query(
    "select payload from app.facts where kind = 'suspicionNoted' and payload->>'note' = $1",
    [id],
  )
  expect(rows).toEqual([{ payload: { note: id } }, { payload: { note: id } }])
})

test('Who leads or teaches here today can be told, and nobody else learns who that is', async () => {
  await addRole(world, 'mark', 'head')
  const told = (await world.as('wen', notingFor)).colleagues.map(one => one.id)
  const listed = (names: string[]) => names.map(name => told.includes(person(name)))
  expect(listed(['ines', 'tomas', 'mark'])).toEqual([true, true, true])
  expect(listed(['wen', 'pia', 'salma', 'otto', 'rosa'])).toEqual(Array(5).fill(false))
  for (const who of ['rosa', 'leo', 'salma', null])
    await expect(world.as(who, notingFor), `${who}`).rejects.toBeInstanceOf(Absent)
})

test('What cannot be taken is said by its field', async () => {
  await expect(write('wen', 'leo', [])).rejects.toMatchObject({ problems: { readers: {} } })
  await expect(write('wen', 'leo', ['wen'])).rejects.toMatchObject({ problems: { readers: {} } })
  await expect(write('wen', 'wen', ['ines'])).rejects.toMatchObject({ problems: { child: {} } })
  await expect(write('rosa', 'leo', ['ines'])).rejects.toBeInstanceOf(Absent)
})

test('What breaks software comes out of the seal as it went in, to the byte', {
  timeout: 60_000,
}, async () => {
  const typed = (text: string) => text.replaceAll('\n', '\r\n')
  const [first, ...further] = naughtyStrings.filter(text => addingSchema.safeParse({ text }).success)
  const opened = await world.as('wen', async ctx => {
    const text = notingSchema.shape.text.parse(typed(first!))
    const [child, readers] = [person('leo'), [person('ines')]]
    const id = await note(ctx, sealer, { child, text, seen_on: '2026-10-05', readers })
    const whole = await noteFor(ctx, id)
    for (const sent of further)
      await addTo(ctx, sealer, whole, addingSchema.parse({ text: typed(sent) }).text)
    return (await openNote(ctx, sealer, whole)).map(entry => entry.text)
  })
  expect(further.length).toBeGreaterThan(400)
  // of one moment: in no order of their own
  expect(opened.sort()).toEqual([first!, ...further].sort())
})
