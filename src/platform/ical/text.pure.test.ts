import naughty from 'big-list-of-naughty-strings'
import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { calendarFaults } from '../../../test/support/ical-check.ts'
import type { CalendarEvent } from './event.ts'
import { calendarFile } from './file.ts'
import { calendarText } from './text.ts'

const start = Temporal.Instant.from('2026-11-03T20:00Z')
const event = {
  uid: 'a',
  sequence: 0,
  stamp: start,
  span: { start, end: start.add({ minutes: 20 }) },
  title: 'x',
}
const download = (fields: Partial<CalendarEvent>) =>
  calendarFile({ kind: 'download', events: [{ ...event, ...fields }] })
const readEvent = (file: string) => new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!

const roundTrip = (text: string) => {
  const file = download({ title: text, description: `${text}\n${text}`, location: text })
  expect(calendarFaults(file), JSON.stringify(text)).toEqual([])
  const kept = calendarText(text)
  expect(readEvent(file).getFirstPropertyValue('summary')).toBe(kept)
  expect(readEvent(file).getFirstPropertyValue('description')).toBe(`${kept}\n${kept}`)
  expect(readEvent(file).getFirstPropertyValue('location') ?? '').toBe(kept)
}

it('comes back equal from an independent parser: naughty strings', () => {
  expect(naughty.length).toBeGreaterThan(400)
  naughty.forEach(roundTrip)
})

it('comes back equal: any Unicode, with what calendars escape', () => {
  const piece = fc.oneof(
    fc.constantFrom('\\', ';', ',', '\n', '\r\n', ':', '"', '\\n', '\t', ' '),
    fc.string(),
  )
  const unicode = fc.string({ unit: 'binary', maxLength: 120 })
  const text = fc.oneof(
    unicode,
    fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')),
  )
  fc.assert(fc.property(text, roundTrip), { numRuns: 500, seed: 2 })
})

it('folds before a character, never inside it', () => {
  for (let lead = 0; lead < 80; lead++) roundTrip(`${'a'.repeat(lead)}${'é漢🧑‍🏫'.repeat(20)}`)
})

it('loses only what RFC 5545 forbids', () => {
  expect(calendarText('a\u0000b\u0007c\u007fd\te\u2028f\u0085g')).toBe('abcd\te\u2028f\u0085g')
  expect(calendarText('one\r\ntwo\rthree\nfour')).toBe('one\ntwo\nthree\nfour')
  expect(calendarText('\ud83c')).toBe('\ufffd')
})

it('keeps a link as it is', () => {
  const url = 'https://oakgrove.example/m?a=1,2;b=3&c=%5C'
  const file = download({ url })
  expect(calendarFaults(file)).toEqual([])
  expect(readEvent(file).getFirstPropertyValue('url')).toBe(url)
})
