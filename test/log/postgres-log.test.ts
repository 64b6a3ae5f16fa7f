import fs from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, expect, test, vi } from 'vitest'
import { startPostgres } from '../../src/platform/db/supervisor.ts'
import { throwawayFolder } from '../support/folder.ts'
import { recordProof } from '../support/proof.ts'
import { CANARY, canariesIn } from './canary.ts'

// Our own server's log, with the settings of a house in earnest: what fails in it quotes rows and parameters.

const folder = throwawayFolder('log')
const server = await startPostgres({ dataDir: folder })
const client = new pg.Client({ host: server.socketDir, user: 'postgres', database: 'postgres' })
client.on('error', () => {})
await client.connect()
afterAll(async () => {
  await server.stop()
  fs.rmSync(folder, { recursive: true })
})

const failing: [statement: string, values?: unknown[]][] = [
  ['insert into kept values ($1, 1)', [CANARY]],
  [`insert into kept values ('${CANARY}', 1)`],
  ['insert into kept values ($1, -1)', [CANARY]],
  ['insert into kept values (null, 3) -- $1'.replace('$1', CANARY)],
  ['select $1::uuid', [CANARY]],
  ['select $1::int', [CANARY]],
  ['select $1::timestamptz', [CANARY]],
  ['select $1::jsonb', [`{"${CANARY}`]],
  [`select '${CANARY}'::date`],
  [`selekt ${CANARY}`],
  [`select * from ${CANARY}`],
  [`select "${CANARY}"`],
  [`do $$ begin raise exception '${CANARY}' using detail = '${CANARY}', hint = '${CANARY}'; end $$`],
  [`do $$ begin raise warning '${CANARY}'; end $$`],
  ['select pg_sleep($2::float) where $1::text is not null', [CANARY, 5]],
  [`set trellis.${CANARY} = '${CANARY}'; set timezone = '${CANARY}'`],
  ['select $1', [`${CANARY}\0`]],
]

const logs = () =>
  fs
    .readdirSync(join(folder, 'log'))
    .map(name => fs.readFileSync(join(folder, 'log', name), 'utf8'))
    .join('\n')

test('No statement, parameter or row that fails is in any file of the database’s log', async () => {
  await client.query(
    `create table kept (word text primary key, n int check (n > 0)); insert into kept values ('${CANARY}', 1)`,
  )
  await client.query("set statement_timeout = '300ms'")
  for (const [statement, values] of failing) await client.query(statement, values).catch(() => {})
  await client.query('select pg_terminate_backend(pg_backend_pid())', []).catch(() => {})
  await server.stop()
  // the collector of the log outlives the server by a moment
  await vi.waitFor(() => expect(logs()).toMatch(/database system is shut down/), 5000)
  const written = logs()
  recordProof('T19', 'database', {
    failures: failing.length,
    lines: written.split('\n').length,
    canaries: canariesIn(written),
  })
  expect(canariesIn(written)).toBe(0)
  for (const name of fs.readdirSync(join(folder, 'log')))
    expect([name, fs.statSync(join(folder, 'log', name)).mode & 0o77]).toEqual([name, 0])
})
