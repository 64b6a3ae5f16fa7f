import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { idFor } from '../../src/platform/ids.ts'
import { recordProof } from '../support/proof.ts'
import { openWorld } from '../world.ts'
import { probe, rowFor, schoolTables, type Table } from './probe.ts'

const world = await openWorld()
const owner = new pg.Client(world.database.owner)
const app = new pg.Client(world.database.connection)
const schools = { own: idFor('school', 'oakgrove'), other: idFor('school', 'harborlight') }
const POOL_ROUNDS = Number(process.env.POOL_ROUNDS ?? 2000)
let tables: Table[] = []

beforeAll(async () => {
  await Promise.all([owner.connect(), app.connect()])
  tables = await schoolTables(owner)
  await owner.query('set session_replication_role = replica') // rows without the rows that they point at
  for (const table of tables) {
    const columns = table.columns
      .filter(column => column.writable)
      .map(column => `"${column.name}"`)
      .join(', ')
    await owner.query(
      `insert into app.${table.name} (${columns}) select ${columns} from jsonb_populate_record(null::app.${table.name}, $1)`,
      [JSON.stringify(rowFor(table, schools.own))],
    )
  }
})
afterAll(() => Promise.all([owner.end(), app.end()]))

test('Every table of a school has forced row-level security and a policy both ways', async () => {
  const { rows } = await owner.query(
    `
    select c.relname from pg_class c where c.relnamespace = 'app'::regnamespace and c.relname = any($1)
      and not (c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p
        where p.polrelid = c.oid and p.polqual is not null and p.polwithcheck is not null))`,
    [tables.map(table => table.name)],
  )
  expect(rows).toEqual([])
  expect(tables.length).toBeGreaterThan(30)
})

test('No verb reaches another school, or any school while none is set', async () => {
  let tried = 0
  const leaks: string[] = []
  for (const table of tables) {
    const found = await probe(app, table, schools)
    tried += found.tried
    leaks.push(...found.leaks)
  }
  recordProof('T2', 'verbs', { tables: tables.length, tried, leaks: leaks.length })
  expect(leaks).toEqual([])
})

test('A row-level policy that is taken away is noticed, table by table', async () => {
  const unnoticed: string[] = []
  for (const table of tables) {
    await owner.query(`alter policy school on app.${table.name} using (true) with check (true)`)
    const { leaks } = await probe(app, table, schools)
    if (leaks.length === 0) unnoticed.push(table.name)
    await owner.query(
      `alter policy school on app.${table.name} using (school_id = app.current_school()) with check (school_id = app.current_school())`,
    )
  }
  recordProof('T3', 'policies', { mutants: tables.length, caught: tables.length - unnoticed.length })
  expect(unnoticed).toEqual([])
})

test('A connection that is used again carries no school over', async () => {
  const { pool } = world.database
  let seen = 0
  for (let n = 0; n < POOL_ROUNDS; n += 8)
    await Promise.all(
      Array.from({ length: 8 }, async (_, k) => {
        if (k % 2 === 0)
          return world.as('ines', async ctx => ctx.db.selectFrom('persons').select('id').limit(1).execute())
        const { rowCount } = await pool.query('select 1 from persons')
        seen += rowCount ?? 0
      }),
    )
  recordProof('T2', 'pool', { reuses: POOL_ROUNDS, strayRows: seen })
  expect(seen).toBe(0)
})

test('The application role owns nothing and passes by nothing', async () => {
  const { rows } = await app.query(`select r.rolsuper, r.rolbypassrls, r.rolcreaterole,
    (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`)
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 }])
})

test('Sign-in codes are read by nobody but the gate', async () => {
  await expect(app.query('select * from app.sign_in_codes')).rejects.toThrow('permission denied')
})
