import type { RoundView, StaffSpan } from '../rounds/rounds.ts'
import { clockOf, type DaySpan, minuteOf, stepOf } from '../slots.ts'

/** Which day is to be held on which other one, of everybody or of one educator, and who interprets then. */
export type DayAsk = {
  from: string
  to: string
  /** `HH:MM` at which it begins instead; null: as before. */
  begin: string | null
  educator: string | null
  /** Who comes to interpret on the other day too. */
  interpreters: string[]
}
export type Hours = Pick<RoundView, 'days' | 'hours'>
type Setup = Hours & Pick<RoundView, 'length_minutes' | 'buffer_minutes'>

const LAST_MINUTE = 24 * 60 - 1

/** Minutes by which everything of the day begins later; fewer than none: earlier. */
export function shiftOf(round: Hours, ask: DayAsk): number {
  return ask.begin === null ? 0 : minuteOf(ask.begin) - minuteOf(beginOf(round, ask.from, ask.educator))
}

/** When a day of the round begins; for an educator who is there, with that one's own hours. */
function beginOf({ days, hours }: Hours, day: string, educator: string | null): string {
  const own = hours.filter(
    span =>
      span.day === day && span.person_id === educator && span.part === 'educator' && span.kind === 'there',
  )
  const clocks = own.map(span => span.from_at).sort()
  return clocks[0] ?? days.find(span => span.day === day)?.from_at ?? '00:00'
}

/**
 * The days and hours of the round once the day is held on the other one. Undefined where that would not fit
 * into a day from midnight to midnight.
 */
export function hoursMoved(round: Setup, ask: DayAsk): Hours | undefined {
  const shift = shiftOf(round, ask)
  const old = round.days.find(span => span.day === ask.from)
  const going = round.hours.filter(span => goes(span, ask)).map(span => moved(span, ask.to, shift))
  if (!old || going.some(isOut)) return undefined
  const left = round.hours.filter(span => !leaves(span, ask))
  const hours = [
    ...left.filter(span => span.day !== ask.to),
    ...joined([...left.filter(span => span.day === ask.to), ...going]),
  ]
  const isLeft = ask.educator !== null && left.some(span => span.day === ask.from)
  const kept = round.days.filter(span => span.day !== ask.from || isLeft)
  const days = withDay(kept, moved(old, ask.to, shift), round)
  return days && { days, hours }
}

/** Whoever comes to interpret has those hours on the other day, also where the others of the day stay. */
const goes = (span: StaffSpan, ask: DayAsk) =>
  span.part === 'interpreter'
    ? span.day === ask.from && ask.interpreters.includes(span.person_id)
    : leaves(span, ask)

/** Of an educator alone the own hours; else all, since that day is not held any more. */
const leaves = (span: StaffSpan, { from, educator }: DayAsk) =>
  span.day === from && (educator === null || (span.person_id === educator && span.part === 'educator'))

function moved<T extends DaySpan>(span: T, day: string, shift: number): T {
  const [from, until] = [minuteOf(span.from_at) + shift, minuteOf(span.until_at) + shift]
  return {
    ...span,
    day,
    from_at: from < 0 ? '' : clockOf(from),
    until_at: until > LAST_MINUTE ? '' : clockOf(until),
  }
}

const isOut = ({ from_at, until_at }: DaySpan) => from_at === '' || until_at === ''

/** Hours of one person that overlap or meet become one; breaks stay breaks. */
function joined(spans: StaffSpan[]): StaffSpan[] {
  const whole: StaffSpan[] = []
  for (const span of spans.toSorted((a, b) => a.from_at.localeCompare(b.from_at))) {
    const before = whole.findLast(
      one => one.person_id === span.person_id && one.part === span.part && one.kind === span.kind,
    )
    if (before && before.until_at >= span.from_at)
      before.until_at = before.until_at > span.until_at ? before.until_at : span.until_at
    else whole.push({ ...span })
  }
  return whole
}

/** A day that the round has already grows; its starts stay where they are, so it grows by whole ones before them. */
function withDay(days: DaySpan[], wanted: DaySpan, round: Setup): DaySpan[] | undefined {
  if (isOut(wanted)) return undefined
  const present = days.find(span => span.day === wanted.day)
  const grown = present ? around(present, wanted, stepOf(round)) : wanted
  return [...days.filter(span => span.day !== wanted.day), grown].sort((a, b) => a.day.localeCompare(b.day))
}

function around(present: DaySpan, wanted: DaySpan, step: number): DaySpan {
  const first = minuteOf(present.from_at)
  const earlier = Math.max(0, first - minuteOf(wanted.from_at))
  const steps = Math.min(Math.ceil(earlier / step), Math.floor(first / step))
  const until_at = present.until_at > wanted.until_at ? present.until_at : wanted.until_at
  return { day: present.day, from_at: clockOf(first - steps * step), until_at }
}
