import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { placeMeeting } from '../../src/domain/conferences/booking/bookings.ts'
import { openMailSink } from '../support/mail-sink.ts'
import { officeOf, publish, sendDue, tellFacts, wait } from '../support/office.ts'
import { addRound, inOak, meetingOf, person } from '../support/rounds.ts'
import { openWorld } from '../world.ts'

// the school's clocks go back between the first and the second; between the others Ramadan begins, when Morocco's may
const STARTS = ['2026-10-30T15:00', '2026-11-02T15:00', '2027-02-05T15:00', '2027-02-08T15:00']
const ABROAD = { mark: 'Pacific/Apia', dana: 'Africa/Casablanca' } as const
const SCHOOL = 'America/New_York'

const world = await openWorld()
world.house.demo = false
const sink = await openMailSink()
const office = officeOf(world, sink)
for (const [who, zone] of Object.entries(ABROAD))
  await inOak(world.house.db, tx =>
    tx.updateTable('persons').set({ zone }).where('id', '=', person(who)).execute(),
  )
for (const [n, start] of STARTS.entries()) {
  const name = `clock ${n}`
  await addRound(world, {
    name,
    days: { [start.slice(0, 10)]: ['15:00', '17:00'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 1, name), start))
  await world.as('ines', ctx => placeMeeting(ctx, meetingOf('ari', 2, name), start.replace('15:00', '15:25')))
  await publish(world, name)
}
wait(world, { seconds: 11 })
await tellFacts(world, office)
await sendDue(world, office)
await sink.close()

/** What clocks there show, by another way than the product's. */
const clockIn = (zone: string, at: Temporal.Instant) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, hour: 'numeric', minute: '2-digit' })
    .format(at.epochMilliseconds)
    .replace(/\s?[AP]M/, '')
const dayIn = (zone: string, at: Temporal.Instant) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, month: 'long', day: 'numeric' })
    .format(at.epochMilliseconds)
    .replace(' ', '\u00a0')

const cases = STARTS.flatMap((start, n) => [
  { who: 'dana' as const, name: `clock ${n}`, home: 1, start },
  { who: 'mark' as const, name: `clock ${n}`, home: 2, start: start.replace('15:00', '15:25') },
])

test.each(cases)('$who reads the own time of $start on page, mail and calendar file', async one => {
  const { who, name, home, start } = one
  const at = Temporal.PlainDateTime.from(start).toZonedDateTime(SCHOOL).toInstant()
  const wanted = [SCHOOL, ABROAD[who]].flatMap(zone => [clockIn(zone, at), dayIn(zone, at)])
  const meeting = meetingOf('ari', home, name)
  const page = await (await world.visit(who, `/s/oakgrove/meetings/${meeting}`)).text()
  const mail = sink.mails
    .map(({ parsed }) => parsed.text ?? '')
    .find(text => wanted.every(word => text.includes(word)) && text.includes('Ari'))
  for (const word of wanted) expect([word, page.includes(word)]).toEqual([word, true])
  expect([wanted, mail !== undefined]).toEqual([wanted, true])
  const file = await (await world.visit(who, `/s/oakgrove/calendar/${meeting}/conference.ics`)).text()
  const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!
  const begins = event.getFirstPropertyValue('dtstart') as ICAL.Time
  expect(begins.toUnixTime() * 1000).toBe(at.epochMilliseconds)
})

test('The change of the school’s clocks is really crossed', () => {
  const [before, after] = STARTS.map(start =>
    clockIn('Africa/Casablanca', Temporal.PlainDateTime.from(start).toZonedDateTime(SCHOOL).toInstant()),
  )
  expect(before).not.toBe(after)
  expect(world.problems).toEqual([])
})
