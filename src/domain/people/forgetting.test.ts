import { sql } from 'kysely'
import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { loopOf } from '../../../test/support/loop.ts'
import { officeOf } from '../../../test/support/office.ts'
import { inOak, person } from '../../../test/support/rounds.ts'
import { endGuarding, endRole, OVER } from '../../../test/support/standing.ts'
import { openWorld, START } from '../../../test/world.ts'
import { identityId, OAK } from '../../demo/personas.ts'
import { idFor, newId } from '../../platform/ids.ts'
import { WHILE_HERE, WHILE_WORKING } from '../../platform/keeping.ts'
import { clearServed } from '../../platform/retention.ts'
import { forgetSignIns } from '../notifications/sweep.ts'
import { forgetGone } from '../privacy/forgetting.ts'
import { personalData } from './personal-data.ts'

const world = await openWorld()
const { db } = world.house
const goOn = async (days: number) => {
  world.now = START.add({ hours: 24 * days })
  await world.as(null, forgetGone)
}
const known = (who: string) =>
  inOak(db, async tx => ({
    row: await tx.selectFrom('persons').selectAll().where('id', '=', person(who)).executeTakeFirst(),
    mails: (
      await tx.selectFrom('addresses').select('value').where('person_id', '=', person(who)).execute()
    ).map(address => address.value),
  }))
const YEAR = 366

test('Whoever has left long ago is forgotten but for a name beside what it wrote, a guardian not before its child', async () => {
  await loopOf(world).goal('wen', 'ari', 'Reads aloud')
  // Wen left; Rose is no contact any more; Mark is in no home of Ari’s; all have their roles ended or have none.
  // Mai left, and nobody ended the role of her mother
  await endRole(world, 'wen', 'educator')
  await endGuarding(world, 'mark', 'ari', 2)
  await endRole(world, 'mark', 'guardian')
  await endRole(world, 'mai', 'student')
  await inOak(db, tx =>
    tx.updateTable('memberships').set(OVER).where('person_id', '=', person('rose')).execute(),
  )
  await inOak(db, tx =>
    tx.updateTable('child_contacts').set(OVER).where('person_id', '=', person('rose')).execute(),
  )
  await inOak(db, tx => tx.updateTable('persons').set({ title: 'T', reach: 'R' }).execute())
  await goOn(YEAR - 10)
  for (const who of ['wen', 'rose', 'mark', 'huong'])
    expect([who, (await known(who)).mails]).not.toEqual([who, []])
  await goOn(YEAR)
  const wen = await known('wen')
  expect(wen.row).toMatchObject({
    given_name: 'Wen',
    identity_id: null,
    title: '',
    reach: '',
    photo_id: null,
  })
  expect(wen.mails).toEqual([])
  expect((await known('rose')).row).toBeUndefined()
  // he said things of a child who is still there; what he was at work he is no more than anybody who does not work here
  expect((await known('mark')).mails).not.toEqual([])
  expect((await known('tomas')).row).toMatchObject({ title: 'T', reach: 'R' })
  expect((await known('ines')).mails).not.toEqual([])
  expect((await known('huong')).mails).toEqual([])
  // who never was of the staff is at no work that could have ended
  expect((await known('salma')).row).toMatchObject({ title: 'T', reach: 'R' })
})

test('Whoever works here no more and has a child here keeps all but its work', async () => {
  await inOak(db, tx =>
    tx
      .updateTable('memberships')
      .set(OVER)
      .where('person_id', '=', person('tomas'))
      .where('role', '=', 'educator')
      .execute(),
  )
  await goOn(YEAR)
  expect((await known('tomas')).row).toMatchObject({ title: '', reach: '' })
  expect((await known('tomas')).mails).not.toEqual([])
})

test('Sessions go thirty days after they ended, and an identity when no school knows it any more', async () => {
  const owner = new pg.Client(world.database.owner)
  await owner.connect()
  onTestFinished(() => owner.end())
  const kept = async (who: string) => {
    const { rows } = await owner.query(
      `select (select count(*)::int from app.identities where id = $1) as identities,
        (select count(*)::int from app.sessions where identity_id = $1) as sessions`,
      [identityId(OAK, who)],
    )
    return Object.values(rows[0])
  }
  await world.cookieOf('dana')
  expect(await kept('dana')).toEqual([1, 1])
  const office = officeOf(world)
  world.now = world.now.add({ hours: 24 * 89 })
  await forgetSignIns(office)
  expect([await kept('dana'), await kept('wen')]).toEqual([
    [1, 1],
    [0, 0],
  ])
  world.now = world.now.add({ hours: 24 * 2 })
  await forgetSignIns(office)
  expect(await kept('dana')).toEqual([1, 0])
})

test('Whoever is bare already is not written anew', async () => {
  const written = () =>
    inOak(db, tx =>
      tx
        .selectFrom('persons')
        .select(sql<string>`xmin::text`.as('by'))
        .where('id', '=', person('wen'))
        .executeTakeFirst(),
    )
  const before = await written()
  await world.as(null, forgetGone)
  expect(await written()).toEqual(before)
})

/** What is written where something is said of somebody, by the type of its column. */
const WRITTEN: Record<string, string | boolean> = { text: 'es', boolean: true, date: '1990-01-01' }

test('Each thing that is said of somebody alone goes a year after the last day, as it is declared', async () => {
  const ends = Object.entries<{ keep: string }>(personalData)
    .filter(
      ([column, { keep }]) => column.startsWith('persons.') && [WHILE_HERE, WHILE_WORKING].includes(keep),
    )
    .map(([column]) => column.slice('persons.'.length))
  const { rows } = await sql<{ name: string; type: string }>`select column_name as name, data_type as type
    from information_schema.columns where table_schema = 'app' and table_name = 'persons'`.execute(db)
  // who signs in is known by nothing else: the first test says that it goes
  const said = rows.filter(({ name }) => ends.includes(name) && name !== 'identity_id')
  expect(said.length).toBe(ends.length - 1)
  const bare = (await known('wen')).row
  for (const { name, type } of said) {
    await inOak(db, tx =>
      sql`update persons set ${sql.ref(name)} = ${WRITTEN[type]} where id = ${person('wen')}`.execute(tx),
    )
    expect((await known('wen')).row).not.toEqual(bare)
    await world.as(null, forgetGone)
    expect((await known('wen')).row, `people/forgetting.ts ends persons.${name}`).toEqual(bare)
  }
})

test('What a change was like goes after thirty days, who made it and what was imported after a year', async () => {
  const made = { school_id: idFor('school', 'oakgrove'), id: newId() }
  const by = { by_person: person('ines'), made_at: world.now.toString() }
  await inOak(db, async tx => {
    await tx
      .insertInto('changes')
      .values({ ...made, ...by, kind: 'tested', subject: '', undone_at: null })
      .execute()
    await sql`insert into changed_rows (school_id, change_id, table_name, after)
      values (${made.school_id}, ${made.id}, 'persons', '{"id": null}')`.execute(tx)
    const sheet = { sheet: '', choices: '{}', refused: '', outcome: '{}', applied_at: by.made_at }
    await tx
      .insertInto('imports')
      .values({ ...made, ...by, ...sheet, change_id: null })
      .execute()
  })
  const start = world.now
  const kept = async (days: number) => {
    world.now = start.add({ hours: 24 * days })
    await world.as(null, clearServed)
    await world.as(null, forgetGone)
    const count = (table: string, key: string) =>
      sql`(select count(*)::int from ${sql.table(table)} where ${sql.ref(key)} = ${made.id})`
    const { rows } = await inOak(db, tx =>
      sql<{ n: number[] }>`select array[${count('changed_rows', 'change_id')}, ${count('changes', 'id')},
        ${count('imports', 'id')}] as n`.execute(tx),
    )
    return rows[0]!.n
  }
  expect(await kept(29)).toEqual([1, 1, 1])
  expect(await kept(31)).toEqual([0, 1, 1])
  expect(await kept(364)).toEqual([0, 1, 1])
  expect(await kept(368)).toEqual([0, 0, 0])
})
