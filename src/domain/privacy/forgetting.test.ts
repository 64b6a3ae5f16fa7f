import fs from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { officeOf } from '../../../test/support/office.ts'
import { inOak, person } from '../../../test/support/rounds.ts'
import { seedFullYear } from '../../../test/support/year.ts'
import { openWorld } from '../../../test/world.ts'
import {
  AFTER_THE_ANSWER,
  AFTER_THE_ROUND,
  BESIDE_WORDS,
  UNTIL_SET_ANEW,
  UNTIL_THE_LAST_DAY,
  WHILE_HERE,
  WHILE_WORKING,
  WITH_A_SUSPICION,
  WITH_THE_CHILD,
  WITH_THE_ROUND,
} from '../../platform/keeping.ts'
import type { Log } from '../../platform/log.ts'
import { sweep } from '../../worker.ts'
import { forgetGone } from './forgetting.ts'

const HERE = [
  ...[AFTER_THE_ANSWER, AFTER_THE_ROUND, UNTIL_THE_LAST_DAY, WITH_THE_CHILD, WITH_THE_ROUND],
  ...[WHILE_HERE, WHILE_WORKING, BESIDE_WORDS, WITH_A_SUSPICION],
]
/** Times that end by what else is done, and in which file. */
const ELSEWHERE: Record<string, string> = {
  'a day': 'db/migrations/0051_forgotten_codes.sql',
  'an hour after its time': 'src/platform/rate-limits.ts',
  'two days': 'src/domain/notifications/sweep.ts',
  'one year': 'src/domain/notifications/sweep.ts',
  'thirty days after it was ended': 'src/domain/notifications/sweep.ts',
  'thirty days, for as long as it can be taken back': 'src/platform/retention.ts',
  'ninety days after it was told': 'src/platform/retention.ts',
  'until the asking is over, or with the answer': 'src/domain/voice/checking-in/askings.ts',
  'until its last day, at most a year': 'src/domain/circumstances/ending.ts',
  'until it is booked or let go': 'src/domain/conferences/holding/release.ts',
  'until it is added or put away': 'src/domain/people/imports.ts',
  'until they are put away, or the import is taken back': 'src/domain/people/imports.ts',
  'with the photo': 'src/domain/people/gone.ts',
  'until it is ended or chosen anew, or the child has left': 'src/domain/students/forgetting.ts',
  'a year after that day': 'src/domain/students/forgetting.ts',
  'as long as the tablet or the pass is kept': 'src/domain/students/forgetting.ts',
  [UNTIL_SET_ANEW]: 'src/domain/students/settings.ts',
  'until the area is used again': 'src/domain/observations/areas.ts',
  'until it is asked no more': 'src/domain/voice/checking-in/questions.ts',
  'a year after it was done': 'src/platform/retention.ts',
  'thirty days after it ended': 'db/migrations/0185_people_who_left.sql',
  'as long as a school knows the person': 'db/migrations/0185_people_who_left.sql',
  'with the round or the child that it belongs to': 'src/domain/links/forgetting.ts',
}

/** Tables of which a part goes sooner than the rest of its row, which no count of rows shows: each has a test of its own. */
const IN_PARTS = ['check_ins', 'circumstances', 'imports', 'persons', 'photos', 'student_passes']

type Declared = { personalData?: Record<string, { keep: string }> }
const root = join(import.meta.dirname, '../../..')
/** For each time that is declared, the tables that hold something for so long. */
const tablesFor = new Map<string, string[]>()
for (const path of fs.globSync('src/**/personal-data.ts', { cwd: root })) {
  const { personalData = {} } = (await import(join(root, path))) as Declared
  for (const [column, { keep }] of Object.entries(personalData))
    tablesFor.set(keep, [...new Set([...(tablesFor.get(keep) ?? []), column.split('.')[0]!])])
}

const world = await openWorld()
const { db } = world.house
const START = world.now
await seedFullYear(world)

/** How many rows of the school each of these tables holds. */
async function counted(tables: string[], from = db): Promise<Record<string, number>> {
  const all = sql.join(tables.map(table => sql`(select count(*)::int from ${sql.table(table)})`))
  const { rows } = await inOak(from, tx => sql<{ n: number[] }>`select array[${all}] as n`.execute(tx))
  return Object.fromEntries(tables.map((table, n) => [table, rows[0]!.n[n]!]))
}
const left = async (tables: string[], from = db) =>
  Object.entries(await counted(tables, from)).flatMap(([table, n]) => (n > 0 ? [table] : []))
const daysLater = async (days: number) => {
  world.now = START.add({ hours: 24 * days })
  await world.as(null, forgetGone)
}
/** The last day of these children at the school is the one before `day`. */
const leave = (day: string, who: 'mia' | 'others' | 'all') =>
  inOak(db, tx =>
    tx
      .updateTable('memberships')
      .set({ until_on: day })
      .where('until_on', 'is', null)
      .$if(who !== 'all', query =>
        query.where('role', '=', 'student').where('person_id', who === 'mia' ? '=' : '!=', person('mia')),
      )
      .execute(),
  )

const strict = {
  error(_: string, problem: unknown) {
    throw problem
  },
} as unknown as Log

/** Tables whose rows go with those of these, by the database itself. */
async function hangingOn(tables: Set<string>): Promise<Set<string>> {
  const { rows } = await sql<{ table: string; on: string }>`select conrelid::regclass::text as table,
    confrelid::regclass::text as on from pg_constraint where contype = 'f' and confdeltype = 'c'`.execute(db)
  const plain = (name: string) => name.replace(/^app\./, '')
  const found = new Set(tables)
  for (let size = 0; size < found.size; ) {
    size = found.size
    for (const row of rows) if (found.has(plain(row.on))) found.add(plain(row.table))
  }
  return found
}

test('Every time that is declared has something that ends it', () => {
  const known = [...HERE, ...Object.keys(ELSEWHERE)]
  expect([...tablesFor.keys()].filter(keep => !known.includes(keep))).toEqual([])
  expect(HERE.filter(keep => !tablesFor.has(keep))).toEqual([])
  expect(Object.values(ELSEWHERE).filter(path => !fs.existsSync(join(root, path)))).toEqual([])
})

test('No part of a row is declared to go sooner than the rest without a test that it does', () => {
  const times = new Map<string, number>()
  for (const table of [...tablesFor.values()].flat()) times.set(table, (times.get(table) ?? 0) + 1)
  expect([...times].flatMap(([table, n]) => (n > 1 ? [table] : [])).sort()).toEqual(IN_PARTS)
})

/** What a test of these tables would prove nothing about: what has no row here, and goes with none that has. */
async function unproven(tables: string[]): Promise<string[]> {
  const hanging = await hangingOn(new Set(await left(tables)))
  return tables.filter(table => !hanging.has(table))
}

test('What families said for a round goes a year after it, what was answered after two, and the round itself stays', async () => {
  const said = tablesFor.get(AFTER_THE_ROUND)!
  const before = await counted(said)
  expect(await unproven(said)).toEqual([])
  await daysLater(364)
  expect(await counted(said)).toEqual(before)
  await daysLater(366)
  expect(await left(said)).toEqual([])
  expect(await left(['meetings', 'bookings', 'conference_requests'])).toHaveLength(3)
})

test('What hangs on a child stays for a year after its last day, then all of it goes, and what is of others stays', async () => {
  const tables = tablesFor.get(WITH_THE_CHILD)!
  const before = await counted(tables)
  expect(await unproven(tables)).toEqual([])
  await leave('2026-11-01', 'others')
  await daysLater(390)
  expect(await counted(tables)).toEqual(before)
  await daysLater(392)
  const ofOthers = await inOak(db, tx => tx.selectFrom('meetings').select('child_id').distinct().execute())
  expect(ofOthers).toEqual([{ child_id: person('mia') }])
  expect(await left(['observations', 'circumstances', 'goals', 'voice_items', 'photos'])).toEqual([
    ...['observations', 'circumstances', 'photos'],
  ])
  await leave('2026-11-02', 'mia')
  await daysLater(393)
  expect(await left(tables)).toEqual([])
  expect(await left(['photos', 'links'])).toEqual([])
})

test('A round goes two years after it with its last conference, and a request two years after its answer', async () => {
  const rounds = tablesFor.get(WITH_THE_ROUND)!
  expect(await left(rounds)).toContain('rounds')
  world.now = START.add({ hours: 24 * 732 })
  // as the worker does by itself
  await sweep(officeOf(world), strict)
  expect(await left(rounds)).toEqual([])
})

test('Who people were goes a year after their last day, but for names beside what is kept, and a child of whom something is suspected', async () => {
  const tables = [...new Set([...tablesFor.get(WHILE_HERE)!, ...tablesFor.get(WHILE_WORKING)!])]
  const suspected = tablesFor.get(WITH_A_SUSPICION)!
  expect(await unproven([...tables, ...suspected])).toEqual([])
  await leave('2026-11-03', 'all')
  await daysLater(733)
  expect((await left(tables)).sort()).toEqual(['memberships', 'persons'])
  expect(await left(suspected)).toEqual(suspected)
  const known = await inOak(db, tx => tx.selectFrom('persons').selectAll().execute())
  expect(known.filter(one => one.born_on).map(one => one.id)).toEqual([person('mia')])
  const wen = known.find(one => one.id === person('wen'))
  expect(wen).toMatchObject({ given_name: 'Wen', identity_id: null, title: '', reach: '', zone: null })
  expect(known.map(one => one.id)).not.toContain(person('amal'))
})

test('A suspicion goes seven years after its child has left, and with it who the child was', async () => {
  const suspected = tablesFor.get(WITH_A_SUSPICION)!
  await daysLater(365 * 7 + 20)
  expect(await left(suspected)).toEqual(suspected)
  await expect(inOak(db, tx => tx.deleteFrom('safeguarding_notes').execute())).rejects.toThrow(
    'only added to',
  )
  await daysLater(365 * 7 + 40)
  expect(await left([...suspected, 'memberships'])).toEqual([])
  const known = await inOak(db, tx => tx.selectFrom('persons').selectAll().execute())
  expect(known.filter(one => one.born_on !== null || one.identity_id !== null)).toEqual([])
  expect(known.map(one => one.id)).not.toContain(person('mia'))
})

test('What was answered goes two years later, though its child is still at the school', async () => {
  const there = await openWorld()
  await seedFullYear(there)
  const tables = tablesFor.get(AFTER_THE_ANSWER)!
  const after = async (days: number) => {
    there.now = START.add({ hours: 24 * days })
    await there.as(null, forgetGone)
    return left(tables, there.house.db)
  }
  expect(await after(728)).toEqual(tables)
  expect(await after(732)).toEqual([])
})
