import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { calendarFaults, calendarLines } from '../../../test/support/ical-check.ts'
import { openMailSink, type SunkMail } from '../../../test/support/mail-sink.ts'
import { officeOf, publish, SENDER, sendDue, tellFacts, wait } from '../../../test/support/office.ts'
import { addRound, at, DAY, meetingOf } from '../../../test/support/rounds.ts'
import { openWorld } from '../../../test/world.ts'
import { announce } from '../../platform/outbox.ts'
import { cancelMeeting, placeMeeting } from '../conferences/booking/bookings.ts'

const sink = await openMailSink()
afterAll(() => sink.close())
const world = await openWorld()
const office = officeOf(world, sink)
afterAll(() => office.post!.transport.close())
await addRound(world, {
  days: { [DAY]: ['15:00', '18:00'] },
  rooms: ['Loft'],
  educators: { ines: 'Loft', tomas: null, wen: null },
  interpreters: ['salma', 'linh'],
  meetings: [
    ['mateo', 1, ['ines']],
    ['ines-f', 1, ['tomas']],
    ['noor', 1, ['tomas']],
    ['mai', 1, ['wen']],
    ['ari', 1, ['wen']],
    ['ari', 2, ['wen']],
  ],
})
const place = (kid: string, clock: string, home = 1) =>
  world.as('ines', ctx => placeMeeting(ctx, meetingOf(kid, home), at(clock)))
const tell = async () => {
  await tellFacts(world, office)
  wait(world, { seconds: 11 })
  await tellFacts(world, office)
  await sendDue(world, office)
  await sendDue(world, office)
}
const to = (address: string) => sink.mails.filter(mail => mail.to[0] === address)
/** The octets of the calendar part as they crossed the line. */
const calendarIn = (mail: SunkMail) => {
  const [, content = ''] =
    /Content-Type: text\/calendar[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(mail.raw) ?? []
  return Buffer.from(content, 'base64').toString('utf8')
}
const field = (mail: SunkMail, name: string) =>
  calendarLines(calendarIn(mail)).find(line => line.name === name)?.value

beforeAll(async () => {
  await place('mateo', '15:00')
  await place('ines-f', '15:25')
  await place('noor', '15:50')
  await place('mai', '15:00')
  await place('ari', '16:15')
  await place('ari', '16:40', 2)
  await publish(world)
  await tell()
})
const first = new Map<string, SunkMail[]>()
beforeAll(() => {
  for (const mail of sink.mails) first.set(mail.to[0]!, [...(first.get(mail.to[0]!) ?? []), mail])
})
beforeEach(() => {
  sink.mails.length = 0
})

test('A mail is text, HTML and calendar in that order, from one bare address, with nothing from elsewhere', () => {
  const [mail] = first.get('dana@post.example')!
  const parts = [...mail!.raw.matchAll(/^Content-Type: (text\/[a-z]+)/gim)].map(match => match[1])
  expect(parts).toEqual(['text/plain', 'text/html', 'text/calendar'])
  expect(mail!.raw).toContain('multipart/alternative')
  expect(mail!.from).toBe(SENDER)
  expect(mail!.raw).toMatch(/^Auto-Submitted: auto-generated/m)
  expect(mail!.raw).not.toMatch(/^List-Unsubscribe/m)
  expect(mail!.parsed.html).not.toMatch(/<img|<script|<link|url\(|style=|onclick/)
})

test('The subject names the school and the kind, and no child', () => {
  const subjects = [...first.values()].flat().map(mail => mail.parsed.subject)
  expect(subjects).toContain('Oak Grove School: A time for your conference')
  for (const name of ['Ari', 'Mateo', 'Inés', 'Noor', 'Mai', 'Levin'])
    expect(subjects.join()).not.toContain(name)
})

test('Every calendar is right, by a strict checker and by another parser', () => {
  const files = [...first.values()].flat().map(calendarIn).filter(Boolean)
  expect(files.length).toBeGreaterThanOrEqual(9)
  for (const file of files) {
    expect(calendarFaults(file)).toEqual([])
    expect(new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').length).toBeGreaterThan(0)
  }
})

test('A family with two conferences gets one letter and each conference in its calendar', () => {
  const [letter, entry] = first.get('lucia@post.example')!
  expect(first.get('lucia@post.example')).toHaveLength(2)
  expect(letter!.parsed.text).toContain('Mateo')
  expect(letter!.parsed.text).toContain('Inés')
  expect(letter!.parsed.text).toContain('Estas son las horas de sus 2 reuniones')
  expect([field(letter!, 'DTSTART'), field(entry!, 'DTSTART')]).toEqual([
    '20261020T190000Z',
    '20261020T192500Z',
  ])
  expect(field(letter!, 'METHOD')).toBe('REQUEST')
  expect(field(letter!, 'ORGANIZER')).toBe(`mailto:${SENDER}`)
  expect(field(letter!, 'SUMMARY')).toBe('Reunión (Oak Grove School)')
  expect(field(letter!, 'UID')).not.toBe(field(entry!, 'UID'))
})

test('In Arabic a letter runs from right to left, and all of it is translated', () => {
  const [mail] = first.get('amal@post.example')!
  expect(mail!.parsed.html).toContain('<html lang="ar" dir="rtl">')
  expect(mail!.parsed.subject).toContain('موعد لقائك')
  const words = mail!.parsed.text!.replace(/https?:\S+/g, '').match(/[A-Za-z]{3,}/g) ?? []
  const names = ['Amal', 'Karim', 'Noor', 'Oak', 'Grove', 'School', 'Tom', 'Rey', 'Salma', 'Aziz']
  expect(words.filter(word => !names.includes(word))).toEqual([])
  expect(first.get('amal@post.example')).toHaveLength(2)
})

test('Who reads a language that the product does not have gets the school’s', () => {
  const [mail] = first.get('huong@post.example')!
  expect(mail!.parsed.html).toContain('<html lang="en" dir="ltr">')
  expect(mail!.parsed.text).toContain('Hello Hương,')
})

test('A guardian abroad reads the own time beside the school’s; others read one time', () => {
  const [mark] = first.get('mark@mail.example')!
  expect(mark!.parsed.text).toMatch(
    /When: Tuesday, October\s20, 2026, 4:40\s–\s5:00\sPM \(Eastern Daylight Time\)/,
  )
  expect(mark!.parsed.text).toMatch(/Your time: .*9:40\s–\s10:00\sPM \(Western European Summer Time\)/)
  expect(first.get('petra@mail.example')![0]!.parsed.text).not.toContain('Your time')
})

test('Neither home of a child is in any mail of the other', () => {
  const written = (...addresses: string[]) =>
    addresses
      .flatMap(address => first.get(address)!.map(mail => JSON.stringify(mail.parsed) + calendarIn(mail)))
      .join()
  const one = written('dana@post.example')
  const other = written('mark@mail.example', 'petra@mail.example')
  for (const canary of ['Mark', 'Petra', 'mark@mail', 'petra@mail', '4:40', '204000Z', '21:40'])
    expect(one).not.toContain(canary)
  for (const canary of ['Dana', 'dana@post', '4:15', '201500Z', '+12025550131'])
    expect(other).not.toContain(canary)
})

test('Staff get all of their conferences in one plain file; a parent’s mail is not among them', () => {
  const [wen] = first.get('wen@oakgrove.example')!
  expect(first.get('wen@oakgrove.example')).toHaveLength(1)
  expect(field(wen!, 'METHOD')).toBe('PUBLISH')
  expect(new ICAL.Component(ICAL.parse(calendarIn(wen!))).getAllSubcomponents('vevent')).toHaveLength(3)
  expect(wen!.parsed.text).not.toMatch(/https?:/)
})

test('The interpreter learns given names, time and place', () => {
  const [salma] = first.get('salma@words.example')!
  expect(salma!.parsed.text).toContain('Amal')
  expect(calendarIn(salma!)).not.toContain('Amal')
  for (const canary of ['Haddad', 'Noor', 'amal@', 'Tomás'])
    expect(JSON.stringify(salma!.parsed) + calendarIn(salma!)).not.toContain(canary)
})

test('A move keeps the entry and raises its sequence; a cancellation takes it away', async () => {
  const before = first.get('dana@post.example')![0]!
  await place('ari', '17:05')
  await tell()
  const [moved] = to('dana@post.example')
  expect(field(moved!, 'UID')).toBe(field(before, 'UID'))
  expect([field(moved!, 'SEQUENCE'), field(moved!, 'DTSTART')]).toEqual(['1', '20261020T210500Z'])
  expect(moved!.parsed.text).toMatch(/The old time was Tuesday, October\s20, 2026 at 4:15\sPM/)
  sink.mails.length = 0
  await world.as('ines', ctx => cancelMeeting(ctx, meetingOf('ari')))
  await tell()
  const [cancelled] = to('dana@post.example')
  expect(calendarFaults(calendarIn(cancelled!))).toEqual([])
  expect([field(cancelled!, 'METHOD'), field(cancelled!, 'STATUS')]).toEqual(['CANCEL', 'CANCELLED'])
  expect([field(cancelled!, 'UID'), field(cancelled!, 'SEQUENCE')]).toEqual([field(before, 'UID'), '2'])
  expect(cancelled!.raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=CANCEL/i)
  expect(to('mark@mail.example')).toEqual([])
})

test('The link of a mail opens, for its reader only, the page that it is for', async () => {
  const round = await addRound(world, {
    name: 'spring',
    days: { '2026-10-27': ['15:00', '16:30'] },
    meetings: [
      ['ari', 1, ['wen']],
      ['ari', 2, ['wen']],
    ],
  })
  await world.as('ines', ctx => announce(ctx, 'timesAsked', { round }))
  await tell()
  const links = sink.mails.flatMap(mail => mail.parsed.text!.match(/http:\/\/localhost\S+/g) ?? [])
  expect(new Set(links).size).toBe(links.length)
  const [link] = to('dana@post.example')[0]!.parsed.text!.match(/\/s\/oakgrove\/t\/\S+/)!
  const page = await world.visit(null, link)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toMatch(/Petra|4:40/)
})
