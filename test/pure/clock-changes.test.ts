import { existsSync, readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { spanAt } from '../../src/domain/conferences/booking/hours.ts'
import { isToAsk, needOf } from '../../src/domain/conferences/interpreting/rules.ts'
import { hourProblems } from '../../src/domain/conferences/rounds/hours.ts'
import type { RoundSetup } from '../../src/domain/conferences/schema.ts'
import { slotsOf } from '../../src/domain/conferences/slots.ts'
import { isDue } from '../../src/domain/notifications/reminders.ts'
import { overlaps } from '../../src/platform/time.ts'
import { recordProof } from '../support/proof.ts'

const EDGES = '../shared/corpora/tz-edges/transitions.json'
type Edge = { zone: string; utc: string }

// an hour forth and back, half an hour, the weeks of Ramadan and their end for good, and an island without any
const OWN: Edge[] = [
  { zone: 'America/Chicago', utc: '2027-03-14T08:00:00Z' },
  { zone: 'America/Chicago', utc: '2026-11-01T07:00:00Z' },
  { zone: 'Australia/Lord_Howe', utc: '2026-10-03T15:30:00Z' },
  { zone: 'Australia/Lord_Howe', utc: '2027-04-03T15:00:00Z' },
  { zone: 'Africa/Casablanca', utc: '2026-02-15T02:00:00Z' },
  { zone: 'Africa/Casablanca', utc: '2026-03-22T02:00:00Z' },
  { zone: 'Africa/Casablanca', utc: '2026-09-20T01:00:00Z' },
  { zone: 'Pacific/Apia', utc: '2026-11-01T07:00:00Z' },
]
// of those to come every sixth; where no list is at hand, the tests of it are skipped
const known: Partial<Edge>[] = existsSync(EDGES) ? JSON.parse(readFileSync(EDGES, 'utf8')) : []
const listed = known
  .filter((edge): edge is Edge => (edge.utc ?? '') > '2026-06')
  .filter((_, n) => n % 6 === 0)

const LENGTHS = [
  [20, 5],
  [30, 0],
  [45, 15],
] as const

/** A round of three days around a change of the clocks, its hours around the hour of the change. */
function roundAt({ zone, utc }: Edge, length: number, buffer: number, shift: number): RoundSetup {
  const local = Temporal.Instant.from(utc).toZonedDateTimeISO(zone)
  const first = Math.min(Math.max(local.hour - 3 + shift, 0), 16)
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:${shift === 1 ? '10' : '00'}`
  const days = [-1, 0, 1].map((n, row) => ({
    row,
    day: local.toPlainDate().add({ days: n }).toString(),
    from_at: clock(first),
    until_at: clock(first + 7),
  }))
  return { length_minutes: length, buffer_minutes: buffer, days } as unknown as RoundSetup
}

/** What is wrong with the slots of a round that was let through; nothing where it was refused. */
function faultsOf(edge: Edge, setup: RoundSetup): string[] {
  if (Object.keys(hourProblems(setup, edge.zone)).length > 0) return []
  const { length_minutes: minutes } = setup
  const spans = slotsOf(setup, setup.days).map(({ wall }) => ({
    wall,
    span: spanAt(wall, minutes, edge.zone),
  }))
  return spans.flatMap(({ wall, span }, n) => {
    if (!span) return [`${wall} is never shown by the clocks of ${edge.zone}`]
    const shown = span.start.toZonedDateTimeISO(edge.zone).toPlainDateTime().toString().slice(0, 16)
    const lasts = span.start.until(span.end).total('minutes')
    const next = spans[n + 1]?.span
    return [
      ...(shown === wall ? [] : [`${wall} begins when clocks show ${shown} in ${edge.zone}`]),
      ...(lasts === minutes ? [] : [`${wall} lasts ${lasts} minutes in ${edge.zone}`]),
      ...(next && overlaps(span, next) ? [`${wall} and the one after it overlap in ${edge.zone}`] : []),
    ]
  })
}

function roundsAround(edges: Edge[]) {
  const rounds = edges.flatMap(edge =>
    LENGTHS.flatMap(([length, buffer]) =>
      [0, 1, 2].map(shift => ({ edge, setup: roundAt(edge, length, buffer, shift) })),
    ),
  )
  const refused = rounds.filter(({ edge, setup }) => Object.keys(hourProblems(setup, edge.zone)).length > 0)
  const faults = rounds.flatMap(({ edge, setup }) => faultsOf(edge, setup))
  return { rounds: rounds.length, refused: refused.length, faults }
}

const SWEEP = { minutes: 30 }
const moment = (now: Temporal.Instant, zone: string) => ({ now, zone })

/** Goes through the three days before a meeting as the worker does, and says what a reminder did wrong. */
function remindersAround({ zone, utc }: Edge): string[] {
  return [-1, 1, 20].flatMap(hours => {
    const start = Temporal.Instant.from(utc).add({ hours })
    const local = start.toZonedDateTimeISO(zone)
    const wall = local.toPlainDateTime().toString().slice(0, 16)
    const sweeps: Temporal.Instant[] = []
    for (
      let now = start.subtract({ hours: 76 });
      Temporal.Instant.compare(now, start) < 0;
      now = now.add(SWEEP)
    )
      sweeps.push(now)
    const due = sweeps.filter(now => isDue(now, start.toString(), zone))
    const asked = sweeps.filter(now => isToAsk(moment(now, zone), wall))
    const standing = {
      starts_wall: wall,
      interpreter: 'one',
      able: true,
      there: true,
      answer: null,
      settled: false,
    }
    const silent = sweeps.filter(now => needOf(standing, moment(now, zone)) === 'unanswered')
    const dayOf = (now: Temporal.Instant) => now.toZonedDateTimeISO(zone).toPlainDate()
    const away = (n: number) => local.toPlainDate().subtract({ days: n })
    const says = (fine: boolean, what: string) => (fine ? [] : [`${what}: ${wall} in ${zone}`])
    return [
      ...says(due.length > 0 && due.every(now => dayOf(now).equals(away(1))), 'not reminded the day before'),
      ...says(asked.length > 0 && dayOf(asked[0]!).equals(away(2)), 'not asked two days before'),
      ...says(silent.length > 0 && dayOf(silent[0]!).equals(away(1)), 'silence not told the evening before'),
      ...says(asked.length > silent.length, 'silence told before anybody was asked'),
    ]
  })
}

describe.each([
  ['our own', OWN],
  ['many that are listed', listed],
])('Around changes of the clocks, %s', (name, edges) => {
  test.skipIf(edges.length === 0)(
    'no two times of a round overlap, and each is as long as it says',
    () => {
      const { rounds, refused, faults } = roundsAround(edges)
      recordProof('T9', `rounds-${name === 'our own' ? 'own' : 'listed'}`, {
        rounds,
        refused,
        wrong: faults.length,
      })
      expect(faults).toEqual([])
      expect(rounds).toBeGreaterThan(refused)
      expect(refused).toBeGreaterThan(0)
    },
    60_000,
  )

  test.skipIf(edges.length === 0)(
    'each reminder comes on its day',
    () => {
      expect(edges.flatMap(remindersAround).slice(0, 20)).toEqual([])
    },
    60_000,
  )
})
