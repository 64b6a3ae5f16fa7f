import { existsSync, readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '../../src/platform/ical/file.ts'
import { span, toInstant, toWall } from '../../src/platform/time.ts'
import { calendarFaults } from '../support/ical-check.ts'
import { recordProof } from '../support/proof.ts'

const EDGES = '../shared/corpora/tz-edges/transitions.json'
const start = new Date().getUTCFullYear()
// the clock changes of the school's own zone, where no list of others is at hand
const OWN = ['03-08', '11-01'].flatMap(day => [`${start}-${day}T06:30:00Z`, `${start}-${day}T07:00:00Z`])
type Edge = { zone: string; utc?: string }

/** Instants around each clock change: the hour before, the change, the hour after. */
function moments(): { zone: string; at: Temporal.Instant }[] {
  const edges: Edge[] = existsSync(EDGES)
    ? JSON.parse(readFileSync(EDGES, 'utf8'))
    : OWN.map(utc => ({ zone: 'America/New_York', utc }))
  return edges.flatMap(({ zone, utc }) => {
    if (!utc) return []
    const at = Temporal.Instant.from(utc)
    return [-60, -20, 0, 20, 60].map(minutes => ({ zone, at: at.add({ minutes }) }))
  })
}

describe('A conference near a clock change', () => {
  test('stands in the calendar file at the instant at which its wall time is', () => {
    let wrong = 0
    const all = moments()
    for (const { zone, at } of all) {
      // as a booking is kept: by its wall time, and read back from that
      const begins = toInstant(toWall(at, zone), zone)
      const event = {
        uid: 'edge@trellis',
        sequence: 0,
        stamp: at,
        span: span(begins, begins.add({ minutes: 20 })),
        title: 'Conference',
      }
      const file = calendarFile({ kind: 'download', events: [event] })
      const read = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent')!
      const [from, to] = ['dtstart', 'dtend'].map(
        name => (read.getFirstPropertyValue(name) as ICAL.Time).toUnixTime() * 1000,
      )
      const right =
        calendarFaults(file).length === 0 && from === begins.epochMilliseconds && to! - from! === 20 * 60_000
      if (!right) wrong++
    }
    recordProof('T9', 'edges', { files: all.length, wrong })
    expect(all.length).toBeGreaterThan(15)
    expect(wrong).toBe(0)
  })
})
