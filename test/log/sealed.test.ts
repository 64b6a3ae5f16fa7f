import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { OAK, partyId } from '../../src/demo/personas.ts'
import { createLog } from '../../src/platform/log.ts'
import { createApp } from '../../src/web.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { officeOf, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, DAY, meetingOf, person, roundOf } from '../support/rounds.ts'
import { BASE, openWorld } from '../world.ts'
import { CANARY, canariesIn } from './canary.ts'

// What is told in confidence and what is suspected, with a canary in it: in no log, mail, page, list, file or table.

const world = await openWorld()
const sink = await openMailSink()
const office = officeOf(world, sink)
const lines: string[] = []
const log = createLog({ write: (line: string) => void lines.push(line) })
const app = createApp({
  ...world.house,
  log: { problem: (problem, request) => log.error('request', problem, { request }) },
})
const owner = new pg.Client(world.database.owner)
await owner.connect()
afterAll(async () => {
  office.post!.transport.close()
  await Promise.all([owner.end(), sink.close()])
})
await addRound(world, {
  days: { [DAY]: ['15:00', '17:00'] },
  educators: { wen: null },
  meetings: [['ari', 1, ['wen']]],
})

async function visit(who: string, path: string, fields?: Record<string, string>) {
  const headers = { origin: BASE, cookie: await world.cookieOf(who) }
  const sent = fields && { method: 'POST', body: new URLSearchParams(fields) }
  const answer = await app.request(`${BASE}/s/${OAK}${path}`, { headers, ...sent })
  return { status: answer.status, text: await answer.text() }
}
const newest = async (table: string): Promise<string> => {
  const { rows } = await owner.query(`select id from app.${table} order by id desc limit 1`)
  return rows[0].id
}
const ari = person('ari')
const words = `${CANARY} her grandfather is dying`
const confided = { text: words, readers: person('wen'), until: '2026-12-01' }
const suspected = { child: ari, text: words, seen_on: '2026-10-05', readers: person('ines') }

test('Whom it names reads it, and it is written and refused and fails without a word in the log', async () => {
  const confide = `/children/${ari}/circumstances/new`
  expect((await visit('dana', confide, { ...confided, until: '2030-01-01' })).status).toBe(422)
  for (const [who, path, fields, table] of [
    ['dana', confide, confided, 'circumstances'],
    ['wen', '/safeguarding/new', suspected, 'safeguarding_entries'],
  ] as const) {
    await owner.query(`alter table app.${table} add constraint shut check (sealed is null) not valid`)
    const failed = await visit(who, path, fields)
    expect([failed.status, canariesIn(failed.text)]).toEqual([500, 0])
    await owner.query(`alter table app.${table} drop constraint shut`)
    expect((await visit(who, path, fields)).status).toBe(303)
  }
  const note = await newest('safeguarding_notes')
  expect((await visit('ines', `/safeguarding/${note}`, { text: `${words}, told again` })).status).toBe(303)
  const circumstance = `/circumstances/${await newest('circumstances')}/reading`
  for (const [who, path] of [
    ['wen', circumstance],
    ['ines', `/safeguarding/${note}/reading`],
  ] as const)
    expect(canariesIn((await visit(who, path, {})).text)).toBeGreaterThan(0)
  expect(lines).toHaveLength(2)
  expect(canariesIn(lines.join('\n'))).toBe(0)
})

test('No letter says a word of it', async () => {
  await tellFacts(world, office)
  wait(world, { hours: 20 })
  await sendDue(world, office)
  expect(sink.mails.length).toBeGreaterThan(1)
  for (const mail of sink.mails) expect(canariesIn(mail.raw + mail.parsed.text + mail.parsed.html)).toBe(0)
})

test('No page, search, list or file shows it, to those whom it names neither', async () => {
  const child = `/children/${ari}`
  const meeting = `/meetings/${meetingOf('ari')}`
  const paths = [
    ...[
      '',
      '/people?q=grandfather',
      '/voice',
      '/updates',
      '/missing-voices',
      '/actions',
      '/outbox',
      '/requests',
    ],
    ...[
      '',
      '/voice',
      '/voice/new',
      '/observations',
      '/picture',
      '/updates',
      '/roadmap',
      '/goals',
      '/actions',
    ].map(page => child + page),
    ...[`${child}/support`, `${child}/circumstances`, `${child}/homes/${partyId(OAK, 'ari', 1)}`],
    ...['preparation', 'agenda', 'notes', 'summary', 'packet', 'packet.pdf'].map(
      page => `${meeting}/${page}`,
    ),
    ...[`/rounds/${roundOf()}/tracking`, `/rounds/${roundOf()}/tracking.csv`, '/safeguarding', '/check-ins'],
    `/circumstances/${await newest('circumstances')}`,
    `/safeguarding/${await newest('safeguarding_notes')}`,
  ]
  const found: string[] = []
  let opened = 0
  for (const who of ['dana', 'mark', 'wen', 'ines'])
    for (const path of paths) {
      const { status, text } = await visit(who, path)
      if (status === 200) opened++
      if (canariesIn(text) > 0) found.push(`${who} ${path}`)
    }
  // its author alone reads it again without more ado
  expect(found).toEqual([`dana /circumstances/${await newest('circumstances')}`])
  expect(opened).toBeGreaterThan(45)
  expect(canariesIn(lines.join('\n'))).toBe(0)
})

test('No table holds it, plainly or in another coding, nor what a dump would write', async () => {
  const { rows: tables } = await owner.query<{ name: string }>(
    "select table_schema || '.' || table_name as name from information_schema.tables where table_schema in ('app', 'pgboss') and table_type = 'BASE TABLE'",
  )
  const found: string[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query(`select t::text as it from ${name} t`)
    if (canariesIn(rows.map(row => row.it).join('\n')) > 0) found.push(name)
  }
  expect(found).toEqual([])
})
