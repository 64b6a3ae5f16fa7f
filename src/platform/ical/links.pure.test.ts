import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { span } from '../time.ts'
import { addToCalendarLinks } from './links.ts'

const event = {
  span: span(Temporal.Instant.from('2026-11-03T20:00Z'), Temporal.Instant.from('2026-11-03T20:20Z')),
  title: 'Año nuevo & 1+1 = "dos"',
  description: 'Room 2\nBring the folder',
  location: 'Oak Grove, room 2',
}

it('fills in the event in each calendar', () => {
  const links = addToCalendarLinks(event)
  const google = new URL(links.google).searchParams
  expect(google.get('text')).toBe(event.title)
  expect(google.get('dates')).toBe('20261103T200000Z/20261103T202000Z')
  expect(google.get('details')).toBe(event.description)
  expect(google.get('location')).toBe(event.location)
  for (const link of [links.outlook, links.office365]) {
    const outlook = new URL(link).searchParams
    expect(outlook.get('subject')).toBe(event.title)
    expect(outlook.get('startdt')).toBe('2026-11-03T20:00:00Z')
    expect(outlook.get('enddt')).toBe('2026-11-03T20:20:00Z')
    expect(outlook.get('body')).toBe(event.description)
    expect(outlook.get('rru')).toBe('addevent')
  }
  expect(new URL(links.outlook).host).toBe('outlook.live.com')
  expect(new URL(links.office365).host).toBe('outlook.office.com')
})

it('writes a space as %20, which Outlook needs, and leaves out what is empty', () => {
  const links = addToCalendarLinks({ span: event.span, title: 'One two \ud800' })
  for (const link of Object.values(links)) {
    expect(link).toContain('One%20two%20%EF%BF%BD')
    expect(link).not.toMatch(/[+\s]|location|body=|details/)
  }
})
