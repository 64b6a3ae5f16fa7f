import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { openMailSink } from '../../../test/support/mail-sink.ts'
import {
  noticesTo,
  officeOf,
  publish,
  sendDue,
  statesOf,
  tellFacts,
  wait,
} from '../../../test/support/office.ts'
import { addRound, at, DAY, inOak, meetingOf, person } from '../../../test/support/rounds.ts'
import { countStatements } from '../../../test/support/statements.ts'
import { openWorld } from '../../../test/world.ts'
import { placeMeeting } from '../../domain/conferences/booking/bookings.ts'
import { sweepSchool } from '../../domain/notifications/sweep.ts'

const world = await openWorld()
const sink = await openMailSink()
const office = officeOf(world, sink)
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft'],
  educators: { tomas: 'Loft', ines: null },
  interpreters: ['salma'],
  meetings: [
    ['noor', 1, ['tomas']],
    ['sami', 1, ['ines']],
  ],
})
const place = (kid: string, clock: string) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid), at(clock)))
await place('noor', '15:00')
await place('sami', '15:25')
await publish(world)
wait(world, { seconds: 11 })
await tellFacts(world, office)
await sendDue(world, office)

const sweepAt = async (wall: string) => {
  world.now = Temporal.PlainDateTime.from(wall).toZonedDateTime('America/New_York').toInstant()
  await sweepSchool(office, 'oakgrove', problem => {
    throw problem
  })
  await sendDue(world, office)
}
const asked = async () => (await noticesTo(world, 'salma')).filter(({ kind }) => kind === 'interpreterAsked')
const mailsTo = (address: string) => sink.mails.filter(mail => mail.to.includes(address))
const linkIn = (text = '') => /\/s\/oakgrove\/i\/[\w-]+/.exec(text)?.[0] ?? ''
const page = async (who: string | null, path: string) => (await world.visit(who, path)).text()
const mainOf = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main'))

describe('Two days before', () => {
  test('each interpreter is asked once, for all meetings of the day', async () => {
    await sweepAt('2026-10-18T08:50')
    expect(await asked()).toEqual([])
    await sweepAt('2026-10-18T09:00')
    await sweepAt('2026-10-18T09:10')
    expect((await asked()).map(({ data }) => data.meetings.length)).toEqual([2])
    expect(await statesOf(world, 'interpreterAsked')).toEqual({ sent: 1 })
  })

  test('the mail tells time, place and given names, and nothing of a child', async () => {
    const { parsed } = mailsTo('salma@words.example').at(-1)!
    expect(parsed.subject).toContain('هل يمكنكم الترجمة؟')
    for (const word of ['Amal', 'Karim', 'Loft']) expect(parsed.text).toContain(word)
    for (const word of ['Noor', 'Sami', 'Haddad', 'Tomás', 'Ines', 'Rey'])
      expect([word, JSON.stringify(parsed).includes(word)]).toEqual([word, false])
  })

  test('its link opens the page without an account; looking changes nothing', async () => {
    const link = linkIn(mailsTo('salma@words.example').at(-1)!.parsed.text)
    const before = await answers()
    expect(mainOf(await page(null, `${link}?lang=en`))).toContain('Amal and Karim')
    expect(await answers()).toEqual(before)
    const answer = await world.visit(null, link, { meeting: meetingOf('noor'), answer: 'yes' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, link])
    expect(mainOf(await page(null, `${link}?lang=en`))).toContain('You said yes')
  })

  test('a time that is moved is asked about anew, alone', async () => {
    await place('noor', '16:15')
    await tellFacts(world, office)
    await sweepAt('2026-10-18T09:20')
    expect((await asked()).map(({ data }) => data.meetings.length).sort()).toEqual([1, 2])
  })
})

const answers = () =>
  inOak(world.house.db, tx =>
    tx.selectFrom('interpreter_answers').selectAll().orderBy('booking_id').orderBy('sequence').execute(),
  )

describe('The page of who interprets', () => {
  const mine = () => page('salma', '/s/oakgrove/interpreting?lang=en')

  test('shows what the mail told, and no more', async () => {
    const main = mainOf(await mine())
    for (const word of ['Amal and Karim', 'Arabic', 'Loft']) expect(main).toContain(word)
    for (const word of ['Noor', 'Sami', 'Haddad', 'Tomás', 'amal@', person('noor'), person('amal')])
      expect([word, main.includes(word)]).toEqual([word, false])
    expect(await countStatements(mine)).toBeLessThanOrEqual(6)
  })

  test('takes an answer that is one, for a meeting of one’s own', async () => {
    const say = (who: string, fields: Record<string, string>) =>
      world.visit(who, '/s/oakgrove/interpreting', fields)
    expect((await say('salma', { meeting: meetingOf('sami'), answer: 'maybe' })).status).toBe(422)
    expect((await say('linh', { meeting: meetingOf('sami'), answer: 'no' })).status).toBe(404)
    expect((await say('salma', { meeting: meetingOf('sami'), answer: 'no' })).status).toBe(303)
    expect(mainOf(await page('ines', '/s/oakgrove/needs'))).toContain('Salma Aziz cannot come.')
  })

  test('is nobody’s who does not interpret', async () => {
    const status = async (who: string | null) => (await world.visit(who, '/s/oakgrove/interpreting')).status
    const seen = ['amal', 'leo', 'rose', 'otto', 'joan', null].map(status)
    expect(await Promise.all(seen)).toEqual([404, 404, 404, 404, 404, 303])
  })

  test('says so where there is nothing', async () => {
    expect(await page('linh', '/s/oakgrove/interpreting')).toContain('Nothing to interpret right now')
  })
})

describe('When it is over', () => {
  test('page, link, feed and calendar file know nothing of it', async () => {
    const link = linkIn(mailsTo('salma@words.example').at(-1)!.parsed.text)
    world.now = Temporal.Instant.from('2026-10-20T21:00:00Z')
    expect(mainOf(await page('salma', '/s/oakgrove/interpreting'))).not.toContain('Amal')
    expect((await world.visit(null, link)).status).toBe(404)
    const file = await world.visit('salma', `/s/oakgrove/calendar/${meetingOf('noor')}/conference.ics`)
    expect(file.status).toBe(404)
  })
})

test('Nothing went wrong on the way', async () => {
  await sink.close()
  expect(world.problems).toEqual([])
})
