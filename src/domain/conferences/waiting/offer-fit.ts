import { Temporal } from 'temporal-polyfill'
import { bestWish, WISHES } from '../booking/attendance.ts'
import type { Case } from '../booking/case.ts'
import { type Busy, heldBy } from '../booking/claims.ts'
import { fitOf, type Setting } from '../booking/fit.ts'
import { spanAt } from '../booking/hours.ts'
import { attendanceAt } from '../booking/length.ts'
import { type DaySpan, slotsOf } from '../slots.ts'
import { offerUntil } from './offer-time.ts'

/** Who waits, as far as it decides which time is offered. Times of the day as HH:MM; null: any. */
export type Waiting = {
  id: string
  guardian: string
  /** All of its meetings on one day, or none. */
  together: boolean
  /** By whose clock it is night while it is asked. */
  zone: string
  from_at: string | null
  until_at: string | null
  /** None: on any day. */
  days: string[]
  /** Those that still want a time. */
  meetings: string[]
  /** Starts for which it was asked already, as wall times: nobody is asked twice. */
  asked: string[]
}
type Chosen = { known: Case; setting: Setting }
export type Offer = { wait: Waiting; chosen: Chosen[] }

/**
 * What is offered to whom, of what is free now: each is asked in turn for the best that fits its wishes, and what
 * one is offered is free for nobody behind. `cases` by meeting; a meeting without one is not to be had now.
 */
export function offersOf(waits: Waiting[], cases: Map<string, Case>): Offer[] {
  const taken: Busy[] = []
  const offered = new Set<string>()
  return waits.flatMap(wait => {
    const open = wait.meetings.flatMap(id => (offered.has(id) ? [] : (cases.get(id) ?? [])))
    if (wait.together && open.length < wait.meetings.length) return []
    const chosen = wait.together ? togetherFor(wait, open, taken) : oneFor(wait, open, taken)
    if (chosen.length === 0) return []
    for (const { known, setting } of chosen) {
      offered.add(known.meeting.meeting)
      taken.push(...asBusy({ known, setting }))
    }
    return [{ wait, chosen }]
  })
}

const asBusy = ({ known: { meeting }, setting }: Chosen): Busy[] =>
  setting.claims.map(claim => ({ ...claim, takenBy: meeting.meeting, party: meeting.party }))

/** One meeting at a time, where nothing binds them: what suits best, then what is soonest. */
function oneFor(wait: Waiting, open: Case[], taken: Busy[]): Chosen[] {
  const free = open.flatMap(known => freeFor(wait, known, taken))
  const [best] = free.toSorted((a, b) => rankOf(a) - rankOf(b) || bySoonest(a, b))
  return best ? [best] : []
}

/** How well a time suits whoever of the home it suits best. */
const rankOf = ({ known, setting }: Chosen): number =>
  WISHES.indexOf(bestWish(known.guests, attendanceAt(known, setting.start)?.walls ?? []))

const bySoonest = (one: Chosen, other: Chosen) =>
  Temporal.Instant.compare(one.setting.span.start, other.setting.span.start)

/** All on one day, as close to each other as they can be, the soonest of those; or none. */
function togetherFor(wait: Waiting, open: Case[], taken: Busy[]): Chosen[] {
  const free = open.map(known => freeFor(wait, known, taken))
  let best: Chosen[] = []
  const choose = (chosen: Chosen[], left: Chosen[][]) => {
    if (chosen.length > 0 && best.length > 0 && lengthOf(chosen) >= lengthOf(best)) return
    const [next, ...rest] = left
    if (!next) best = chosen
    else
      for (const one of next)
        if (chosen.every(other => fits(one, other))) choose([...chosen, one].sort(bySoonest), rest)
  }
  choose([], free)
  return best
}

const lengthOf = (chosen: Chosen[]) =>
  chosen[0]!.setting.span.start.until(chosen.at(-1)!.setting.span.end).total('minutes')

/** On one day, and nobody and no room in both at once. */
const fits = (one: Chosen, other: Chosen) =>
  one.setting.start.slice(0, 10) === other.setting.start.slice(0, 10) &&
  one.setting.claims.every(claim => !heldBy(asBusy(other), claim))

function freeFor(wait: Waiting, before: Case, taken: Busy[]): Chosen[] {
  const known = { ...before, busy: [...before.busy, ...taken] }
  return slotsOf(known.round, known.round.days).flatMap(({ wall }) => {
    if (!mayAsk(wait, known, wall) || !isOpen(wait, known, wall)) return []
    const { conflicts, setting } = fitOf(known, { start: wall })
    return setting && conflicts.length === 0 && endsInTime(wait, setting) ? [{ known, setting }] : []
  })
}

/** On a day and not before the hour from which it suits; neither asked for before nor what it has already. */
const mayAsk = ({ asked, from_at, days }: Waiting, { round, meeting }: Case, wall: string): boolean =>
  !asked.includes(wall) &&
  wall !== meeting.booking?.starts_wall &&
  (from_at === null || wall.slice(11) >= from_at) &&
  isOnDay(days, round.days, wall.slice(0, 10))

/** Days on which the round is held no more are no wish: what was moved to another one is asked for there. */
function isOnDay(wished: string[], days: DaySpan[], day: string): boolean {
  const left = wished.filter(one => days.some(span => span.day === one))
  return left.length === 0 || left.includes(day)
}

function endsInTime({ until_at }: Waiting, { start, span }: Setting): boolean {
  if (until_at === null) return true
  const at = Temporal.PlainDateTime.from(start)
  const end = at.add({ minutes: span.start.until(span.end).total('minutes') })
  return end.toPlainDate().equals(at.toPlainDate()) && end.toString().slice(11, 16) <= until_at
}

/** A first look, since most starts of a full round are taken: there is time to ask, and its educators are free. */
function isOpen(wait: Waiting, { busy, zone, meeting, now }: Case, wall: string): boolean {
  const span = spanAt(wall, meeting.length_minutes, zone)
  if (!span || !offerUntil(now, span.start, wait.zone)) return false
  return meeting.educators.every(holder => !heldBy(busy, { kind: 'educator', holder, ...span }))
}
