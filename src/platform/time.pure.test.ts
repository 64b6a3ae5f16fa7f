import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  formatClock,
  formatDay,
  isGap,
  overlaps,
  span,
  today,
  toInstant,
  toWall,
  tzVersion,
  zoneExists,
} from './time.ts'

const wall = (text: string) => Temporal.PlainDateTime.from(text)
const instant = (text: string) => Temporal.Instant.from(text)
const ZONES = [
  'America/New_York',
  'Europe/Berlin',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'Pacific/Chatham',
]

describe('wall time and instant', () => {
  it('a skipped time moves forward by the length of the gap', () => {
    const skipped = wall('2026-03-08T02:30')
    expect(isGap(skipped, 'America/New_York')).toBe(true)
    expect(isFold(skipped, 'America/New_York')).toBe(false)
    expect(toInstant(skipped, 'America/New_York')).toEqual(instant('2026-03-08T07:30Z'))
  })

  it('a time shown twice is the first of the two', () => {
    const twice = wall('2026-11-01T01:30')
    expect(isFold(twice, 'America/New_York')).toBe(true)
    expect(isGap(twice, 'America/New_York')).toBe(false)
    expect(toInstant(twice, 'America/New_York')).toEqual(instant('2026-11-01T05:30Z'))
  })

  it('a weekly 15:00 stays 15:00 over a change', () => {
    for (const zone of ZONES) {
      for (let week = 0; week < 60; week++) {
        const meeting = wall('2026-01-06T15:00').add({ weeks: week })
        expect(toWall(toInstant(meeting, zone), zone)).toEqual(meeting)
      }
    }
    const before = toInstant(wall('2026-10-27T15:00'), 'America/New_York')
    const after = toInstant(wall('2026-11-03T15:00'), 'America/New_York')
    expect(before.until(after).total('hours')).toBe(7 * 24 + 1)
  })

  it('returns to the same wall time for every minute that clocks show', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: 0, max: 10 * 366 * 24 * 60 }),
        (zone, minutes) => {
          const shown = wall('2024-01-01T00:00').add({ minutes })
          if (!isGap(shown, zone)) expect(toWall(toInstant(shown, zone), zone)).toEqual(shown)
        },
      ),
      { numRuns: 2000, seed: 1 },
    )
  })

  it('skips exactly the minutes of the gap, on each minute of the days around it', () => {
    const gaps: [string, string, number][] = [
      ['America/New_York', '2026-03-07', 60],
      ['Australia/Lord_Howe', '2026-10-03', 30],
      ['Pacific/Apia', '2011-12-29', 24 * 60],
      ['Asia/Kolkata', '2026-03-07', 0],
    ]
    for (const [zone, day, length] of gaps) {
      const minutes = Array.from({ length: 3 * 24 * 60 }, (_, i) => wall(`${day}T00:00`).add({ minutes: i }))
      const skipped = minutes.filter(minute => isGap(minute, zone))
      expect(skipped.length, zone).toBe(length)
      for (const minute of skipped) {
        expect(toWall(toInstant(minute, zone), zone)).toEqual(minute.add({ minutes: length }))
      }
    }
  })

  it('today is the day of the place, not of the server', () => {
    expect(formatDay(today(instant('2026-11-22T03:00Z'), 'America/New_York'))).toBe('2026-11-21')
    expect(formatDay(today(instant('2026-11-22T11:00Z'), 'Pacific/Kiritimati'))).toBe('2026-11-23')
  })

  it('knows its zones and the release of their laws', () => {
    expect(tzVersion()).toMatch(/^20\d\d[a-z]$/)
    expect(['America/New_York', 'Asia/Calcutta', 'UTC'].every(zoneExists)).toBe(true)
    expect(['', '+02:00', 'Mars/Olympus', 'America/New York', '-5'].some(zoneExists)).toBe(false)
  })
})

describe('writing', () => {
  it('writes a day and a time as forms do', () => {
    expect(formatDay(Temporal.PlainDate.from('0999-01-01'))).toBe('0999-01-01')
    for (const time of ['00:00', '09:05', '23:59'])
      expect(formatClock(Temporal.PlainTime.from(time))).toBe(time)
    expect(formatClock(Temporal.PlainTime.from('23:59:59.9'))).toBe('23:59')
  })
})

describe('span', () => {
  const at = (start: string, end: string) =>
    span(instant(`2026-11-22T${start}Z`), instant(`2026-11-22T${end}Z`))

  it('meets back to back without overlap', () => {
    expect(overlaps(at('09:00', '09:20'), at('09:20', '09:40'))).toBe(false)
    expect(overlaps(at('09:20', '09:40'), at('09:00', '09:20'))).toBe(false)
  })

  it('overlaps when they share an instant', () => {
    expect(overlaps(at('09:00', '09:21'), at('09:20', '09:40'))).toBe(true)
    expect(overlaps(at('09:00', '10:00'), at('09:20', '09:40'))).toBe(true)
    expect(overlaps(at('09:20', '09:40'), at('09:20', '09:40'))).toBe(true)
  })

  it('must end after it starts', () => {
    expect(() => at('09:00', '09:00')).toThrow(RangeError)
    expect(() => at('09:01', '09:00')).toThrow(RangeError)
  })
})

type Edge = {
  zone: string
  kind: 'gap' | 'fold' | 'none' | 'name-only'
  utc?: string
  shift_minutes?: number
  offset_before_min: number
  offset_after_min?: number
  local_from?: string
  local_to?: string
}

const EDGES = '../shared/corpora/tz-edges/transitions.json'
// Governments that changed their law after 2025: an older release of the zone data answers otherwise.
const LATER_LAWS = [
  'Africa/Casablanca',
  'Africa/El_Aaiun',
  'America/Edmonton',
  'America/Vancouver',
  'Europe/Chisinau',
]
const KNOWS_ALL = '2026c'

describe.skipIf(!existsSync(EDGES))('edges of the tz database (../shared/corpora/tz-edges)', () => {
  const edges: Edge[] = existsSync(EDGES) ? JSON.parse(readFileSync(EDGES, 'utf8')) : []
  const wrong = edges.filter(edge => !holds(edge))

  it('all are read', () => {
    expect(edges.length).toBe(538)
    expect(edges.filter(edge => edge.kind === 'gap').length).toBe(262)
    expect(edges.filter(edge => edge.kind === 'fold').length).toBe(260)
  })

  it('hold in every zone whose law did not change later', () => {
    expect(wrong.filter(edge => !LATER_LAWS.includes(edge.zone))).toEqual([])
  })

  it(`hold everywhere with the laws of ${KNOWS_ALL}`, ({ skip }) => {
    if (tzVersion() < KNOWS_ALL) skip(`zone data ${tzVersion()} is older`)
    expect(wrong).toEqual([])
  })
})

function holds(edge: Edge): boolean {
  if (edge.kind === 'none') {
    const months = Array.from({ length: 9 * 12 }, (_, i) =>
      instant('2022-01-01T00:00Z').add({ hours: i * 730 }),
    )
    return months.every(month => offset(month, edge.zone) === edge.offset_before_min)
  }
  const at = instant(edge.utc!)
  const before = offset(at.subtract({ seconds: 1 }), edge.zone)
  if (before !== edge.offset_before_min || offset(at, edge.zone) !== edge.offset_after_min) return false
  return edge.kind === 'gap' ? holdsGap(edge) : edge.kind === 'fold' ? holdsFold(edge) : true
}

function holdsGap({ zone, utc, local_from, local_to }: Edge): boolean {
  const [from, to, at] = [wall(local_from!), wall(local_to!), instant(utc!)]
  const minute = { minutes: 1 }
  return (
    isGap(from, zone) &&
    isGap(to.subtract(minute), zone) &&
    !isGap(from.subtract(minute), zone) &&
    !isGap(to, zone) &&
    toInstant(from, zone).equals(at) &&
    toInstant(to, zone).equals(at) &&
    toWall(at, zone).equals(to)
  )
}

/** True when clocks in `zone` show `wall` twice, because they are put back over it. */
function isFold(wall: Temporal.PlainDateTime, zone: string): boolean {
  const last = wall.toZonedDateTime(zone, { disambiguation: 'later' }).toInstant()
  return !isGap(wall, zone) && !last.equals(toInstant(wall, zone))
}

function holdsFold({ zone, utc, local_from, local_to, shift_minutes }: Edge): boolean {
  const [from, to, at] = [wall(local_from!), wall(local_to!), instant(utc!)]
  const minute = { minutes: 1 }
  return (
    isFold(from, zone) &&
    isFold(to.subtract(minute), zone) &&
    !isFold(from.subtract(minute), zone) &&
    !isFold(to, zone) &&
    toInstant(from, zone).equals(at.add({ minutes: shift_minutes! })) &&
    toWall(at, zone).equals(from)
  )
}

const offset = (at: Temporal.Instant, zone: string) => at.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9
