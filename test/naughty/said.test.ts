import { parse } from 'csv-parse/sync'
import ICAL from 'ical.js'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { calendarFaults } from '../support/ical-check.ts'
import { draftOf } from '../support/imports.ts'
import { openMailSink, type SunkMail } from '../support/mail-sink.ts'
import { officeOf, publish, sendDue, tellFacts, wait } from '../support/office.ts'
import { recordProof } from '../support/proof.ts'
import { addRound, at, DAY, meetingOf, person } from '../support/rounds.ts'
import { openWorld } from '../world.ts'
import { textsOf } from './page.ts'
import { hasNames, naughtyStrings, worldNames } from './strings.ts'

// Names where they leave the house: in mail, in calendars and in a file of rows.

const sink = await openMailSink()
const world = await openWorld()
const office = officeOf(world, sink)
const owner = new pg.Client(world.database.owner)
await owner.connect()
const counts = { mails: 0, calendars: 0, cells: 0, unequal: 0 }
afterAll(async () => {
  recordProof('T6', 'said', counts)
  office.post!.transport.close()
  await Promise.all([owner.end(), sink.close()])
})
beforeAll(async () => {
  await addRound(world, {
    days: { [DAY]: ['15:00', '17:00'] },
    rooms: ['Loft'],
    educators: { wen: 'Loft' },
    meetings: [['mia', 1, ['wen']]],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('mia'), at('15:00')))
  await publish(world)
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
})
beforeEach(() => {
  sink.mails.length = 0
})

// What a header or a calendar cannot hold has its own tests; here, whatever stands on one line.
const line = (text: string) => !/\p{Cc}/u.test(text) && text.trim() === text && text.length <= 100

/** Everybody and everything is called so, and the letter about the conference goes out once more. */
async function letterFor(name: string): Promise<SunkMail> {
  await owner.query("update app.persons set given_name = $1, use_name = '' where id = any($2)", [
    name,
    [person('mia'), person('dana'), person('wen')],
  ])
  await owner.query('update app.rooms set name = $1', [name])
  await owner.query("update app.schools set name = $1 where slug = 'oakgrove'", [name])
  await owner.query(
    "update app.notices set state = 'waiting', attempts = 0, release_at = $2 where to_person = $1",
    [person('dana'), world.now.toString()],
  )
  sink.mails.length = 0
  await sendDue(world, office)
  return sink.mails.find(mail => mail.to[0] === 'dana@post.example')!
}

function calendarIn(mail: SunkMail): string {
  const [, content = ''] =
    /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail.raw) ?? []
  return Buffer.from(content, 'base64').toString()
}

function calendarSays(file: string, name: string): boolean {
  counts.calendars++
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!
  const said = (property: string) => String(event.getFirstPropertyValue(property) ?? '').includes(name)
  return calendarFaults(file).length === 0 && said('summary') && said('location')
}

/** Where the name is no longer the same. */
async function follow(name: string): Promise<string[]> {
  const mail = await letterFor(name)
  counts.mails++
  const { parsed } = mail
  const calendar = await world.visit('dana', `/s/oakgrove/calendar/${meetingOf('mia')}/conference.ics`)
  const same = {
    text: parsed.text?.includes(name),
    html: textsOf(parsed.html ?? '').some(piece => piece.includes(name)),
    subject: parsed.subject?.includes(name),
    // a name that imitates an encoded word is left out of headers
    header: name.includes('=?') || parsed.to?.[0]?.name?.startsWith(name),
    calendar: calendarSays(calendarIn(mail), name),
    file: calendarSays(await calendar.text(), name),
  }
  return Object.entries(same).flatMap(([place, holds]) =>
    holds ? [] : [`${JSON.stringify(name)} in ${place}`],
  )
}

async function followAll(names: string[]) {
  const unequal: string[] = []
  for (const name of names) unequal.push(...(await follow(name)))
  counts.unequal += unequal.length
  expect(unequal).toEqual([])
  expect(world.problems).toEqual([])
}

const EACH = process.env.NAUGHTY === 'all' ? 1 : 5

test('Naughty names are the same in mail and calendar', { timeout: 60_000 }, async () => {
  await followAll(naughtyStrings.filter(line).filter((_, n) => n < 20 || n % EACH === 0))
})

test.skipIf(!hasNames)(
  'Names from all over the world are the same in mail and calendar',
  { timeout: 60_000 },
  async () => {
    await followAll(worldNames(EACH === 1 ? 500 : 60).filter(line))
  },
)

test('Every naughty string comes back in the rows to mend, and no cell starts a formula', async () => {
  const strings = naughtyStrings.filter(text => text.trim() === text && text.length <= 150)
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const rows = [['Child', 'Born', 'Mother'], ...strings.map((text, n) => [`Child ${n}`, 'someday', text])]
  const draft = await draftOf(world, Buffer.from(rows.map(row => row.map(quoted).join(',')).join('\r\n')))
  const answer = await world.visit('ines', `${draft}/refused.csv`)
  expect(answer.status).toBe(200)
  const records = parse(Buffer.from(await answer.arrayBuffer()), {
    bom: true,
    relax_column_count: true,
  }) as string[][]
  const cells = new Map(records.slice(1).map(([child = '', , mother = '']) => [child, mother]))
  const unequal = strings.filter((text, n) => ![text, `'${text}`].includes(cells.get(`Child ${n}`) ?? ''))
  counts.cells = strings.length
  counts.unequal += unequal.length
  expect(unequal).toEqual([])
  expect([...cells.values()].filter(cell => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})
