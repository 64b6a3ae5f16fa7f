import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { openJobs } from '../../src/platform/jobs.ts'
import { createLog } from '../../src/platform/log.ts'
import { announce, bossJobs } from '../../src/platform/outbox.ts'
import { createApp } from '../../src/web.ts'
import { startWorker } from '../../src/worker.ts'
import { addRounds } from '../naughty/choosing.ts'
import { typedIn, untouched } from '../naughty/page.ts'
import { entries } from '../naughty/table.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { noticesTo, officeOf } from '../support/office.ts'
import { recordProof } from '../support/proof.ts'
import { person, roundOf } from '../support/rounds.ts'
import { BASE, openWorld } from '../world.ts'
import { CANARY, canariesIn } from './canary.ts'

// The real log, over everything that fails and succeeds, with a canary in whatever a person could have typed or sent.

const world = await openWorld()
const sink = await openMailSink()
const lines: string[] = []
const log = createLog({ write: (line: string) => void lines.push(line) })
const house = {
  ...world.house,
  log: { problem: (problem: unknown, request: string) => log.error('request', problem, { request }) },
}
const app = createApp(house)
const owner = new pg.Client(world.database.owner)
await owner.connect()
// quotes the value wherever an error can; row-level security keeps the details of a plain constraint back
await owner.query(`create function public.refuse() returns trigger language plpgsql as $$
  declare it text := to_jsonb(new) ->> tg_argv[0];
  begin raise exception 'refused: %', it using errcode = '23514', constraint = 'no_canary', detail = it, hint = it; end $$`)
const office = officeOf(world, sink)
let boss: PgBoss
const counts = { requests: 0, failures: 0, lines: 0, canaries: 0 }

const printed: string[] = []
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation(text => printed.push(String(text)) > 0)
  await addRounds(world)
  boss = await openJobs(world.database.connection, APP_ROLE, problem => log.error('ground', problem), false)
})
afterAll(async () => {
  vi.restoreAllMocks()
  counts.lines = lines.length + printed.length
  counts.canaries = canariesIn([...lines, ...printed].join('\n'))
  recordProof('T19', 'app', counts)
  await boss.stop({ graceful: false })
  office.post!.transport.close()
  await Promise.all([owner.end(), sink.close()])
})

async function send(
  who: string | null,
  path: string,
  fields?: Record<string, string | string[]>,
  cookie = '',
) {
  const own = who ? await world.cookieOf(who) : ''
  const headers = {
    origin: BASE,
    cookie: [own, cookie].filter(Boolean).join('; '),
    'user-agent': `Mozilla ${CANARY}`,
  }
  const body =
    fields &&
    new URLSearchParams(
      Object.entries(fields).flatMap(([name, value]) => [value].flat().map(one => [name, one])),
    )
  const answer = await app.request(`${BASE}${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    ...(body ? { body } : {}),
  })
  counts.requests++
  return { status: answer.status, text: await answer.text() }
}
const clean = () => expect(canariesIn([...lines, ...printed].join('\n'))).toBe(0)

test.each(entries.map(entry => ({ entry, of: `${entry.source}#${entry.field}` })))(
  '$of: a database that refuses it quotes it, and the log does not',
  async ({ entry }) => {
    const [table, column] = entry.column.split('.')
    if (entry.clear) await owner.query(entry.clear)
    const name = entry.sent ?? entry.field
    const page = await send(entry.who, `/s/oakgrove${entry.form}`)
    expect(typedIn(page.text, name)).toBeDefined()
    const { key: _, ...form } = untouched(page.text, name)
    const fields = { ...form, ...entry.with, [name]: `Zoë ${CANARY}` }
    await owner.query(`create trigger no_canary before insert or update on app.${table} for each row
      when (new.${column} ~ 'CANARY') execute function public.refuse('${column}')`)
    const before = lines.length
    const answer = await send(entry.who, `/s/oakgrove${entry.send ?? entry.form}`, fields)
    await owner.query(`drop trigger no_canary on app.${table}`)
    expect([answer.status, lines.length - before]).toEqual([500, 1])
    counts.failures++
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      event: 'request',
      level: 'error',
      error: { code: '23514', constraint: 'no_canary' },
    })
    expect(canariesIn(answer.text)).toBe(0)
    clean()
  },
)

test('Tokens, cookies, paths, addresses and queries of requests that end well or badly', async () => {
  const asked: [who: string | null, path: string, fields?: Record<string, string>, cookie?: string][] = [
    [null, `/s/oakgrove/t/${CANARY}`],
    [null, `/s/oakgrove/m/${CANARY}?x=${CANARY}`],
    [null, `/s/${CANARY}`],
    [null, `/sign-in/link/${CANARY}`],
    [null, `/sign-in/link/${CANARY}`, { code: CANARY }],
    [null, '/sign-in', { mail: `${CANARY}@post.example` }],
    [null, '/sign-in', { mail: CANARY }],
    [null, '/sign-in/code', { code: '000000' }, `asking=${CANARY}`],
    ['ines', `/s/oakgrove/people/${CANARY}`],
    ['ines', `/s/oakgrove/people?q=${CANARY}`],
    ['ines', `/s/oakgrove/feeds/${CANARY}.ics`],
    ['ines', '/s/oakgrove/imports/new', { sheet: `Child,Born\n${CANARY},someday\n` }],
    ['wen', `/s/oakgrove/rounds?${CANARY}`],
    [null, '/s/oakgrove', undefined, `trellis=${CANARY}; toast=${CANARY}; lang=${CANARY}`],
  ]
  for (const [who, path, fields, cookie] of asked)
    expect((await send(who, path, fields, cookie)).status).toBeLessThan(500)
  clean()
})

test('A database that is broken under every page', async () => {
  await owner.query('alter table app.persons rename column reach to reached')
  const paths = [
    '/',
    `/people/${person('wen')}`,
    `/people?q=${CANARY}`,
    `/rounds/${roundOf()}?token=${CANARY}`,
  ]
  const answers = await Promise.all(paths.map(path => send('ines', `/s/oakgrove${path}`)))
  const signIn = await send(null, '/sign-in', { mail: `${CANARY.toLowerCase()}@post.example` })
  await owner.query('alter table app.persons rename column reached to reach')
  expect(answers.some(answer => answer.status === 500)).toBe(true)
  counts.failures += answers.filter(answer => answer.status === 500).length
  for (const { text } of [...answers, signIn])
    expect(canariesIn(text.replaceAll(`value="${CANARY}"`, ''))).toBe(0)
  clean()
})

test('Mail that the server refuses in words of its own, and jobs that fail over a canary', async () => {
  await owner.query('update app.persons set given_name = $1 where id = $2', [CANARY, person('dana')])
  await owner.query("update app.addresses set value = $1 where person_id = $2 and kind = 'mail'", [
    `${CANARY}@post.example`,
    person('dana'),
  ])
  sink.mode = { kind: 'answer', code: 550, at: 'data' }
  const working = { ...office, jobs: bossJobs(boss) }
  world.house.jobs = working.jobs
  await owner.query('update app.facts set handled_at = happened_at') // what was done before is told to nobody here
  onTestFinished(await startWorker(working, boss, log))
  const remind = () =>
    world.as('ines', ctx =>
      announce(ctx, 'timesAsked', { round: roundOf(), guardians: [person('dana')], reminder: true }),
    )
  await remind()
  await vi.waitFor(
    async () => expect((await noticesTo(world, 'dana')).map(one => one.state)).toEqual(['failed']),
    15_000,
  )
  await owner.query(
    "alter table app.notices add constraint no_canary check (data::text !~ 'Reading') not valid",
  )
  await owner.query('alter table app.facts add constraint no_canary check (handled_at is null) not valid')
  const before = lines.length
  await remind()
  await vi.waitFor(
    () => expect(lines.slice(before).some(line => line.includes('fact.failed'))).toBe(true),
    15_000,
  )
  counts.failures += 2
  clean()
}, 40_000)

test('The log would show it: what is written by hand without the log is found', () => {
  expect(canariesIn(`name ${CANARY.toLowerCase()}`)).toBe(1)
  expect(canariesIn(Buffer.from(CANARY).toString('base64'))).toBe(1)
  expect(lines.length).toBeGreaterThan(entries.length)
})
