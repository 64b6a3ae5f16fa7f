import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { calendarFile } from '../../src/platform/ical/file.ts'
import { calendarFaults } from '../support/ical-check.ts'

const start = Temporal.Instant.from('2026-11-03T20:00Z')
const right = calendarFile({
  kind: 'invitation',
  method: 'REQUEST',
  organizer: { name: 'Oak Grove', address: 'school@oakgrove.example' },
  attendee: { name: 'Ana', address: 'ana@example.org' },
  event: {
    uid: 'a',
    sequence: 0,
    stamp: start,
    span: { start, end: start.add({ minutes: 20 }) },
    title: 'x',
    url: 'https://oakgrove.example',
    alarmMinutes: 60,
  },
})

describe('the strict checker finds', () => {
  it.each<[string, string, RegExp]>([
    ['bare line feeds', right.replaceAll('\r\n', '\n'), /CRLF|bare/],
    ['a missing end', right.slice(0, -2), /does not end/],
    ['long lines', right.replace('SUMMARY:', `SUMMARY:${'x'.repeat(80)}`), /octets/],
    ['a missing METHOD', right.replace('METHOD:REQUEST\r\n', ''), /0 METHOD/],
    ['two METHODs', right.replace('METHOD:REQUEST', 'METHOD:REQUEST\r\nMETHOD:REQUEST'), /2 METHOD/],
    ['a missing UID', right.replace(/UID:.*\r\n/, ''), /0 UID/],
    ['a missing SEQUENCE', right.replace(/SEQUENCE:.*\r\n/, ''), /0 SEQUENCE/],
    ['an end that is the start', right.replace('T202000Z', 'T200000Z'), /not before/],
    ['local time', right.replace('DTSTART:20261103T200000Z', 'DTSTART:20261103T200000'), /DTSTART is/],
    ['an open component', right.replace('END:VEVENT\r\n', ''), /closes nothing/],
    ['a property after an alarm', right.replace('END:VALARM', 'END:VALARM\r\nLOCATION:x'), /after a part/],
    ['bare commas', right.replace('SUMMARY:', 'SUMMARY:a,b'), /badly escaped/],
    ['an organizer without a scheme', right.replace(/:mailto:school/, ':school'), /ORGANIZER is/],
  ])('%s', (_, file, fault) => {
    expect(calendarFaults(right)).toEqual([])
    expect(calendarFaults(file).join('\n')).toMatch(fault)
  })

  it('a character cut by a fold', () => {
    const cut = Buffer.from(right.replace('SUMMARY:', 'SUMMARY:é'))
    const inside = cut.indexOf(0xa9)
    const file = Buffer.concat([cut.subarray(0, inside), Buffer.from('\r\n '), cut.subarray(inside)])
    expect(calendarFaults(file).join('\n')).toMatch(/cuts a character/)
  })
})
