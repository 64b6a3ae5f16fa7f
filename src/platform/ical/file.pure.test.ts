import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarFaults, calendarLines } from '../../../test/support/ical-check.ts'
import { span } from '../time.ts'
import type { CalendarEvent } from './event.ts'
import { calendarFile } from './file.ts'

const at = (text: string) => Temporal.Instant.from(text)
const event: CalendarEvent = {
  uid: '0190-meeting@trellis',
  sequence: 2,
  stamp: at('2026-10-01T08:00:00.750Z'),
  span: span(at('2026-11-03T20:00Z'), at('2026-11-03T20:20Z')),
  title: 'Conference',
}
const school = { name: 'Oak Grove', address: 'school@oakgrove.example' }
const guardian = { name: 'Ana García', address: 'ana@example.org' }
const invitation = (fields: Partial<CalendarEvent> = {}, method: 'REQUEST' | 'CANCEL' = 'REQUEST') =>
  calendarFile({
    kind: 'invitation',
    method,
    organizer: school,
    attendee: guardian,
    event: { ...event, ...fields },
  })
const download = (fields: Partial<CalendarEvent> = {}) =>
  calendarFile({ kind: 'download', events: [{ ...event, ...fields }] })

const readEvent = (file: string) => new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!
const values = (file: string, name: string) =>
  calendarLines(file).flatMap(line => (line.name === name ? [line.value] : []))

describe('an invitation', () => {
  it('is right by the strict checker and says what was given', () => {
    const file = invitation({ location: 'Room 2', url: 'https://oakgrove.example/m/1', alarmMinutes: 60 })
    expect(calendarFaults(file)).toEqual([])
    expect(values(file, 'METHOD')).toEqual(['REQUEST'])
    expect(values(file, 'UID')).toEqual(['0190-meeting@trellis'])
    expect(values(file, 'SEQUENCE')).toEqual(['2'])
    expect(values(file, 'DTSTAMP')).toEqual(['20261001T080000Z'])
    expect(values(file, 'DTSTART')).toEqual(['20261103T200000Z'])
    expect(values(file, 'DTEND')).toEqual(['20261103T202000Z'])
    expect(values(file, 'STATUS')).toEqual(['CONFIRMED'])
    expect(values(file, 'ORGANIZER')).toEqual(['mailto:school@oakgrove.example'])
    expect(values(file, 'ATTENDEE')).toEqual(['mailto:ana@example.org'])
    expect(values(file, 'TRIGGER')).toEqual(['-PT1H'])
  })

  it('is cancelled under the same UID, without an alarm', () => {
    const file = invitation({ sequence: 3, alarmMinutes: 60 }, 'CANCEL')
    expect(calendarFaults(file)).toEqual([])
    expect(values(file, 'METHOD')).toEqual(['CANCEL'])
    expect(values(file, 'UID')).toEqual(values(invitation(), 'UID'))
    expect(values(file, 'SEQUENCE')).toEqual(['3'])
    expect(values(file, 'STATUS')).toEqual(['CANCELLED'])
    expect(file).not.toContain('VALARM')
  })

  it('names people as they write themselves', () => {
    for (const name of [
      'José "Pepe" Núñez',
      'back\\slash',
      'semi;colon, comma: all',
      'أم علي',
      'a^b',
      'two\nlines',
    ]) {
      const file = calendarFile({
        kind: 'invitation',
        method: 'REQUEST',
        organizer: { ...school, name },
        attendee: { ...guardian, name },
        event,
      })
      expect(calendarFaults(file)).toEqual([])
      for (const property of ['organizer', 'attendee'])
        expect(readEvent(file).getFirstProperty(property)!.getFirstParameter('cn')).toBe(name)
    }
  })

  it('gives the same octets for the same argument', () => {
    expect(invitation()).toBe(invitation())
  })
})

describe('a feed', () => {
  const feed = (name: string) =>
    calendarFile({
      kind: 'feed',
      name,
      refreshHours: 4,
      events: [
        event,
        { ...event, uid: 'other', cancelled: true },
        { ...event, uid: 'wide', description: 'Canary' } as CalendarEvent,
      ],
    })

  it('holds every event with its title and refreshes', () => {
    const file = feed('Oak Grove; autumn, 2026')
    expect(calendarFaults(file)).toEqual([])
    expect(values(file, 'METHOD')).toEqual(['PUBLISH'])
    expect(values(file, 'REFRESH-INTERVAL')).toEqual(['PT4H'])
    expect(values(file, 'STATUS')).toEqual(['CONFIRMED', 'CANCELLED', 'CONFIRMED'])
    expect(values(file, 'NAME')).toEqual(['Oak Grove\\; autumn\\, 2026'])
    expect(values(file, 'X-WR-CALNAME')).toEqual(['Oak Grove\\; autumn\\, 2026'])
  })

  it('never holds a description, whoever asks', () => {
    expect(feed('x')).not.toContain('Canary')
  })

  it('cannot be broken by its name', () => {
    const file = feed('a\r\nEND:VCALENDAR\nX-EVIL:1\u0000')
    expect(calendarFaults(file)).toEqual([])
    expect(values(file, 'X-EVIL')).toEqual([])
  })

  it('may be empty', () => {
    expect(calendarFaults(calendarFile({ kind: 'feed', name: 'x', refreshHours: 1, events: [] }))).toEqual([])
  })
})

describe('what could not be read back is refused', () => {
  it.each([
    ['a UID with a line break', { uid: 'a\r\nX-EVIL:1' }],
    ['an empty UID', { uid: '' }],
    ['a broken SEQUENCE', { sequence: -1 }],
    ['half a SEQUENCE', { sequence: 0.5 }],
    ['a script for a link', { url: 'javascript:alert(1)' }],
    ['an end before the start', { span: { start: event.span.end, end: event.span.start } }],
  ])('%s', (_, fields) => {
    expect(() => download(fields)).toThrow()
  })

  it('an address with a line break', () => {
    const attendee = { name: 'x', address: 'a@b.example\r\nX-EVIL:1' }
    expect(() =>
      calendarFile({ kind: 'invitation', method: 'REQUEST', organizer: school, attendee, event }),
    ).toThrow(RangeError)
  })
})
