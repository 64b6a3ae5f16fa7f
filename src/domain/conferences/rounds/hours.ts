import { Temporal } from 'temporal-polyfill'
import type { Problems } from '../../../platform/refusal.ts'
import { isGap, toInstant } from '../../../platform/time.ts'
import type { RoundSetup, StaffSetup } from '../schema.ts'
import { type DaySpan, type Lengths, slotsOf } from '../slots.ts'
import { breakProblems } from '../staging/breaks-rules.ts'
import type { StaffSpan } from './rounds.ts'

/** What is wrong with the days of a round in this zone, by field: times that its clocks skip, days too short. */
export function hourProblems(setup: RoundSetup, zone: string): Problems {
  const problems: Problems = {}
  for (const span of setup.days) {
    const { row, day } = span
    const slots = slotsOf(setup, [span])
    if (isGap(wall(day, span.from_at), zone)) problems[`from-${row}`] = skipped
    else if (isGap(wall(day, span.until_at), zone)) problems[`until-${row}`] = skipped
    else if (slots.length === 0) problems[`until-${row}`] = { key: 'rounds.invalid.tooShort' }
    else if (slots.some(slot => runsIntoGap(slot.wall, setup.length_minutes, zone)))
      problems[`from-${row}`] = skipped
  }
  return problems
}

/**
 * What is wrong with the last day to answer (`YYYY-MM-DD`), by field: it comes before the last day of the round,
 * and is not over. `kept` is the one that the round has already: it may be over.
 */
export function untilProblems({ answers_until, days }: RoundSetup, today: string, kept?: string): Problems {
  const last =
    days
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? ''
  if (answers_until >= last)
    return {
      answers_until: { key: last <= today ? 'rounds.invalid.untilNever' : 'rounds.invalid.untilLate' },
    }
  const isOver = answers_until < today && answers_until !== kept
  return isOver ? { answers_until: { key: 'rounds.invalid.untilPast' } } : {}
}

const wall = (day: string, clock: string) => Temporal.PlainDateTime.from(`${day}T${clock}`)
const skipped = { key: 'rounds.invalid.gap' }

/** A conference that the clocks would show as longer than it is, because they are put forward meanwhile. */
function runsIntoGap(start: string, minutes: number, zone: string): boolean {
  const from = Temporal.PlainDateTime.from(start)
  const end = from.add({ minutes })
  const lasts = toInstant(from, zone).until(toInstant(end, zone)).total('minutes')
  return isGap(from, zone) || isGap(end, zone) || lasts < minutes
}

/** Starts that were offered and no longer are. */
export function slotsLost(before: Lengths & { days: DaySpan[] }, after: Lengths & { days: DaySpan[] }) {
  const kept = new Set(slotsOf(after, after.days).map(slot => slot.wall))
  const lengthened = before.length_minutes !== after.length_minutes
  return slotsOf(before, before.days)
    .map(slot => slot.wall)
    .filter(slot => lengthened || !kept.has(slot))
}

/**
 * Staff as they are set up, with the breaks that they set themselves: the form has room for one a day, and the
 * further ones stay while they lie within the hours and apart from it.
 */
export function withFurtherBreaks(before: StaffSpan[], staff: StaffSetup[]): StaffSetup[] {
  const breaks = before.filter(span => span.kind === 'break')
  const further = breaks.filter((span, n) =>
    breaks.slice(0, n).some(one => one.person_id === span.person_id && isBeside(one, span)),
  )
  return staff.map(one => {
    const there = one.hours.filter(span => span.kind === 'there')
    const set = one.hours.filter(span => span.kind === 'break')
    const kept = further
      .filter(span => span.person_id === one.person_id && span.part === one.part)
      .filter(span => Object.keys(breakProblems(span, there, set)).length === 0)
      .map(({ day, from_at, until_at }) => ({ day, from_at, until_at, kind: 'break' as const }))
    return { ...one, hours: [...one.hours, ...kept] }
  })
}

const isBeside = (one: StaffSpan, other: StaffSpan) => one.part === other.part && one.day === other.day
