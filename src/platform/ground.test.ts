import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import pg from 'pg'
import { Temporal } from 'temporal-polyfill'
import { afterAll, expect, inject, onTestFinished, test } from 'vitest'
import { recordProof } from '../../test/support/proof.ts'
import { groupId, identityId, personId } from '../demo/personas.ts'
import { seedPeople } from '../demo/seed.ts'
import { readConfig } from './config.ts'
import { inSchool } from './ctx.ts'
import { migrate } from './db/migrate.ts'
import { openGround, prepareDatabase } from './ground.ts'
import { openSession } from './sessions.ts'
import { askCode, candidatesBy, proveCode } from './sign-in.ts'
import { hashOf, signer } from './tokens.ts'

// A PostgreSQL of the operator's: whoever owns the database there is no superuser, so that forced row-level
// security binds the owner's functions too.

const host = inject('socketDir')
const name = `own_${process.pid}_${randomBytes(4).toString('hex')}`
const now = Temporal.Instant.from('2026-10-06T14:00:00Z')
const roles = ['owner', 'plain', 'web', 'stranger'].map(role => `${name}_${role}`)
const [owner = '', plain = '', web = '', stranger = ''] = roles
const databases = [name, `${name}_two`, `${name}_old`]
const admin = new pg.Client({ host, user: 'postgres', database: 'postgres' })
await admin.connect()
await admin.query(`create role ${owner} login createrole; create role ${plain} login;
  create role ${web} login; create role ${stranger} login;
  grant trellis_app to ${owner} with admin option; grant trellis_app to ${web}`)
await admin.query(`create database ${name} owner ${owner}`)
await admin.query(`create database ${name}_two owner ${plain}`)
await admin.query(`create database ${name}_old owner ${owner}`)

afterAll(async () => {
  for (const database of databases) await admin.query(`drop database ${database} with (force)`)
  for (const role of roles) await admin.query(`drop role ${role}`)
  await admin.end()
})

const address = (user: string, database = name) =>
  `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}`
const open = (settings: Record<string, string>) => openGround(readConfig(settings), () => {})

test('The owner may be no superuser: all tables are made, and every page is served as a role that owns nothing', async () => {
  const ground = await open({ DATABASE_URL: address(owner) })
  const { db, pool } = ground.database
  try {
    const { rows } = await pool.query('select current_user as is, session_user as came')
    expect(rows).toEqual([{ is: 'trellis_app', came: owner }])
    expect(await seedPeople(db, now)).toBe(true)
    expect((await pool.query('select from persons')).rowCount).toBe(0)
    await ground.boss.send('holds', { school: 'oakgrove', id: 'x' })

    const desk = { db, signer: signer(Buffer.alloc(32, 1)) }
    const { id, browser, code } = await askCode(desk, 'INES@oakgrove.example', now)
    const proof = await proveCode(desk, { id, browser }, code, now)
    const [ines] = (await candidatesBy(desk, proof!, now)) ?? []
    expect(ines).toMatchObject({ identity: identityId('oakgrove', 'ines'), names: ['Ines'] })
    const token = await openSession(db, ines!.identity, 'test', now)
    const knock = { slug: 'oakgrove', now, sessionHash: hashOf(token) }
    const entered = await inSchool({ db, jobs: null }, knock, async ctx => ({
      actor: ctx.actor,
      people: (await ctx.db.selectFrom('persons').select('id').execute()).length,
    }))
    expect(entered).toMatchObject({ actor: { kind: 'person', person: { id: personId('oakgrove', 'ines') } } })
    expect(entered!.people).toBeGreaterThan(30)
  } finally {
    await ground.close()
  }
})

test('The functions of the owner answer as they do for a superuser, each one called', async () => {
  const client = new pg.Client({ connectionString: address(web), options: '-c role=trellis_app' })
  await client.connect()
  onTestFinished(() => client.end())
  const { rows: functions } =
    await client.query(`select proname as name, pg_get_function_identity_arguments(oid) as args
    from pg_proc where pronamespace = 'app'::regnamespace and prosecdef order by 1`)
  const at = now.toString()
  const token = randomBytes(8)
  const id = '00000000-0000-4000-8000-000000000001'
  const ines = identityId('oakgrove', 'ines')
  const calls: Record<string, [string, unknown[], unknown]> = {
    ask_code: [
      'app.ask_code($1, $2, $3, $3, $3, $4, $5, $5)',
      [id, 'a@b.example', token, at, '2026-10-06T15:00:00Z'],
      '',
    ],
    open_request: ["app.open_request($1, $2, $2, $3) ->> 'mail'", [id, token, at], 'a@b.example'],
    prove_code: ['app.prove_code($1, $2, $2, $2, $2, $3)', [id, token, at], true],
    proved_mail: ['app.proved_mail($1, $2)', [token, at], 'a@b.example'],
    spend_proof: ['app.spend_proof($1, $2)', [token, at], 'a@b.example'],
    prove_link: ['app.prove_link($1, $1, $1, $2)', [token, at], false],
    forget_codes: ['app.forget_codes($1)', [at], ''],
    forget_sessions: ['app.forget_sessions($1)', [at], ''],
    open_session: [
      'app.open_session($1, $2, $3, $4, $5, $6)',
      [id, token, ines, 'x', at, '2027-01-01T00:00:00Z'],
      '',
    ],
    knock: ["app.knock($1, $2) -> 'schools' -> 0 ->> 'slug'", [token, at], 'oakgrove'],
    enter: ["app.enter('oakgrove', $1, null, $2) -> 'person' ->> 'given_name'", [token, at], 'Ines'],
    end_sessions: ['app.end_sessions($1, $2)', [ines, at], 0],
    sits_at: ['app.sits_at($1, $2, $3)', [id, identityId('oakgrove', 'leo'), at], false],
    open_seat: [
      "app.open_seat($1, $2, $1, $3, 'x', $4, 10::smallint, $4)",
      [id, token, personId('oakgrove', 'leo'), at],
      false,
    ],
    end_seats: ['app.end_seats($1, null, $2)', [id, at], ''],
    end_session: ['app.end_session($1, $2)', [token, at], ''],
    people_with_mail: [
      "(select string_agg(name, ',') from app.people_with_mail($1, $2))",
      ['wen@oakgrove.example', at],
      'Wen',
    ],
    schools_at_work: [
      "(select string_agg(slug, ',') from app.schools_at_work())",
      [],
      'harborlight,oakgrove',
    ],
    count_anew: ['app.count_anew()', [], ''],
    facts_due: ["(select count(*)::int from app.facts_due($1, '{}'))", [at], 1],
    found_school: [
      "app.found_school($1, 'new-one', 'N', 'UTC', 'US', 'en', '{en}', 1::smallint, $2)",
      [id, at],
      '',
    ],
  }
  expect(functions.map(row => row.name)).toEqual(Object.keys(calls).sort())
  await client.query(`begin; select app.enter('oakgrove', null, null, now());
    insert into app.facts (school_id, id, kind, payload, happened_at, due_at)
      select id, '${id}', 'tested', '{}', '${at}', '${at}' from app.schools; commit`)
  for (const [called, [call, values, answer]] of Object.entries(calls)) {
    const { rows } = await client.query(`select ${call} as it`, values)
    expect([called, rows[0].it ?? '']).toEqual([called, answer])
  }
  await client.query("begin; select app.enter('oakgrove', null, null, now())")
  const { rows } = await client.query('select app.end_sessions($1, $2) as it', [ines, at])
  expect(rows[0].it).toBe(1) // the one of the first test
  const school = '(select id from app.schools)'
  await client.query(
    `insert into app.tablets (school_id, id, group_id, name, until_on, made_by, made_at, set_up_until, token_hash)
    values (${school}, $1, $2, 'T', '2027-08-01', $3, $4, $4, $5)`,
    [id, groupId('oakgrove', 'canopy'), personId('oakgrove', 'wen'), at, token],
  )
  const seats = async (kid: string) =>
    (await client.query('select app.sits_at($1, $2, $3) as it', [id, identityId('oakgrove', kid), at]))
      .rows[0].it
  expect([await seats('leo'), await seats('noor')]).toEqual([true, false])
  await client.query('rollback')
})

test('Each gate of the owner is needed: without any one of them nobody can sign in, or nothing is told', async () => {
  const client = new pg.Client({ host, user: 'postgres', database: name })
  await client.connect()
  onTestFinished(() => client.end())
  const { rows: gates } = await client.query(
    "select polrelid::regclass::text as name from pg_policy where polname = 'gate'",
  )
  const asked = () =>
    client.query(`begin; set local role ${web}; set local role trellis_app;
      select * from app.people_with_mail('wen@oakgrove.example', '${now}'),
        app.facts_due('${now}', '{}'); rollback`) as unknown as Promise<pg.QueryResult[]>
  const known = async () => (await asked()).find(result => result.command === 'SELECT')?.rowCount
  expect(await known()).toBe(1)
  for (const gate of gates) {
    await client.query(`alter policy gate on ${gate.name} using (false)`)
    expect([gate.name, await known()]).toEqual([gate.name, 0])
    await client.query(`alter policy gate on ${gate.name} using (true)`)
  }
  recordProof('T3', 'gates', { mutants: gates.length, caught: gates.length })
})

test('What an earlier version wrote goes on in this one', async () => {
  const folder = fs.mkdtempSync(join(tmpdir(), 'trellis-old-'))
  const isOld = (path: string) => !path.endsWith('.sql') || basename(path) < '0186'
  fs.cpSync('db/migrations', join(folder, 'migrations'), { recursive: true, filter: isOld })
  fs.cpSync('db/grants.sql', join(folder, 'grants.sql'))
  const [client, writer] = [owner, 'postgres'].map(
    user => new pg.Client({ connectionString: address(user, `${name}_old`) }),
  )
  await Promise.all([client!.connect(), writer!.connect()])
  onTestFinished(() =>
    Promise.all([client!.end(), writer!.end()]).then(() => fs.rmSync(folder, { recursive: true })),
  )
  await migrate(client!, folder)
  const id = '00000000-0000-4000-8000-000000000001'
  const at = now.toString()
  await writer!.query(`set session_replication_role = replica; set timezone = 'UTC';
    insert into app.schools (id, slug, name, zone, country, locale, locales, accent, created_at)
      values ('${id}', 'old-one', 'O', 'UTC', 'US', 'en', '{en}', 1, '${at}');
    insert into app.persons (school_id, id, given_name, family_name, created_at) values ('${id}', '${id}', 'O', 'O', '${at}');
    insert into app.rounds (school_id, id, name, length_minutes, answers_until, created_by, created_at)
      values ('${id}', '${id}', 'O', 20, '2026-10-10', '${id}', '${at}');
    insert into app.facts (school_id, id, kind, payload, happened_at) values ('${id}', '${id}', 'tested', '{}', '${at}')`)
  await migrate(client!, 'db')
  const { rows } = await writer!.query(`select (select count(*)::int from app.round_versions) as versions,
    (select json_agg(due_at = happened_at) from app.facts) as due`)
  expect(rows).toEqual([{ versions: 1, due: [true] }])
})

test('An owner that may not make roles uses the role that was made for it', async () => {
  const settings = {
    DATABASE_OWNER_URL: address(plain, `${name}_two`),
    DATABASE_URL: address(web, `${name}_two`),
  }
  await expect(open(settings)).rejects.toThrow(
    'The owner of the database may not make roles: create the role trellis_app and grant it to the owner first.',
  )
  await admin.query(`grant trellis_app to ${plain}`)
  const ground = await open(settings)
  expect(await seedPeople(ground.database.db, now)).toBe(true)
  await ground.close()
})

test.each([
  [
    'a role that may not serve',
    { DATABASE_OWNER_URL: address(owner), DATABASE_URL: address(stranger) },
    /^DATABASE_URL must be .*a member of the role trellis_app/,
  ],
  ['no owner', { DATABASE_URL: address(web) }, /^DATABASE_URL must be .*owns the database/],
  [
    'no such database',
    { DATABASE_URL: address(owner, 'nowhere') },
    /^DATABASE_URL must be .*it answered 3D000\.$/,
  ],
  [
    'nobody there',
    { DATABASE_URL: 'postgres://x@127.0.0.1:1/x' },
    /^DATABASE_URL must be .*it answered ECONNREFUSED\.$/,
  ],
])('Of %s the operator is told in one sentence', async (_, settings, sentence) => {
  await expect(open(settings as Record<string, string>)).rejects.toThrow(sentence)
})

test('A second start finds everything in place', async () => {
  await prepareDatabase({ connectionString: address(owner) }, 'db')
  const ground = await open({ DATABASE_URL: address(owner) })
  expect(await seedPeople(ground.database.db, now)).toBe(false)
  await ground.close()
  expect(await sql`select 1`.execute(ground.database.db).catch(() => 'closed')).toBe('closed')
})
