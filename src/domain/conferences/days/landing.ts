import { Temporal } from 'temporal-polyfill'
import { isGap, overlaps, type Span, toInstant } from '../../../platform/time.ts'
import type { Busy, Claim } from '../booking/claims.ts'
import type { Conflict } from '../booking/fit.ts'
import { presenceOf } from '../booking/hours.ts'
import type { RoundView } from '../rounds/rounds.ts'
import type { Booked, Placed } from '../schedule.ts'
import { slotsOf } from '../slots.ts'
import { type DayAsk, type Hours, shiftOf } from './hours-moved.ts'

export type DayConflict = Conflict | { code: 'clockSkips'; who?: undefined; what?: undefined }
/** A booked meeting of the day, with all that it takes up where it is. */
export type Going = Placed & { booking: Booked; claims: Claim[]; home: string[] }
/** Where a meeting comes to be held. `without`: who interprets no more. */
export type Landing = Going & { start: string; to: Span; without: string | null }
export type Staying = Going & { conflicts: DayConflict[] }

export type Ground = {
  round: RoundView
  /** The round's hours once the day is moved. */
  after: Hours
  ask: DayAsk
  going: Going[]
  /** What is taken on both days, that of the meetings themselves included. */
  busy: Busy[]
  now: Temporal.Instant
  zone: string
}

/**
 * Which meetings of the day come along, each as long after the beginning as before, and what keeps the others
 * where they are. What stands against a meeting already stands against it no more than before.
 */
export function landings(ground: Ground): { moves: Landing[]; stays: Staying[] } {
  const aims = ground.going.map(one => aimOf(ground, one))
  const stays: Staying[] = aims.flatMap(({ conflicts, aim }) =>
    conflicts.length > 0 ? [{ ...aim, conflicts }] : [],
  )
  let moves = aims.flatMap(({ conflicts, aim }) => (conflicts.length > 0 ? [] : [aim]))
  // whoever stays keeps the place that another was to come to, so it is asked until nobody stays any more
  for (let kept = stays.length; ; kept = stays.length) {
    moves = together(moves, ground.busy, stays)
    if (stays.length === kept) return { moves, stays }
  }
}

function together(moves: Landing[], busy: Busy[], stays: Staying[]): Landing[] {
  const moving = new Set(moves.map(one => one.booking.id))
  const taken = busy.filter(claim => !moving.has(claim.takenBy))
  return moves.flatMap(aim => {
    const one = interpreted(aim, taken)
    const conflicts = one.claims.flatMap(claim => conflictOf(claim, taken))
    if (conflicts.length > 0) {
      stays.push({ ...aim, conflicts })
      return []
    }
    taken.push(...one.claims.map(claim => ({ ...claim, takenBy: one.booking.id })))
    return [one]
  })
}

function conflictOf(claim: Claim, taken: Busy[]): Conflict[] {
  if (!isTaken(claim, taken)) return []
  if (claim.kind === 'room') return [{ code: 'roomBusy', what: claim.holder }]
  return [{ code: `${claim.kind}Busy`, who: claim.holder }]
}

const isTaken = (claim: Claim, taken: Busy[]) =>
  taken.some(other => other.holder === claim.holder && overlaps(other, claim))

/** A meeting whose interpreter has another then comes along all the same, with a need that is not met. */
function interpreted(aim: Landing, taken: Busy[]): Landing {
  const busy = aim.claims.find(claim => claim.kind === 'interpreter' && isTaken(claim, taken))
  return busy ? withoutInterpreter(aim) : aim
}

const withoutInterpreter = (aim: Landing): Landing => ({
  ...aim,
  without: aim.booking.interpreter,
  claims: aim.claims.filter(claim => claim.kind !== 'interpreter'),
})

function aimOf(ground: Ground, one: Going): { aim: Landing; conflicts: DayConflict[] } {
  const { ask, zone, now } = ground
  const days = daysBetween(ask.from, ask.to)
  const wall = Temporal.PlainDateTime.from(one.booking.starts_wall).add({
    days,
    minutes: shiftOf(ground.round, ask),
  })
  const [start, end] = [one.booking.start, one.booking.end].map(at => Temporal.Instant.from(at))
  const to = toInstant(wall, zone)
  const by = start!.until(to)
  const claims = one.claims.map(claim => ({ ...claim, start: claim.start.add(by), end: claim.end.add(by) }))
  const aim = { ...one, claims, start: wallText(wall), to: { start: to, end: end!.add(by) }, without: null }
  const conflicts: DayConflict[] = [
    ...(isGap(wall, zone) ? [{ code: 'clockSkips' as const }] : []),
    ...(Temporal.Instant.compare(to, now) <= 0 ? [{ code: 'past' as const }] : []),
    ...hoursAgainst(ground, aim),
  ]
  return { aim: comesToInterpret(ground, aim) ? aim : withoutInterpreter(aim), conflicts }
}

const daysBetween = (from: string, to: string) => Temporal.PlainDate.from(from).until(to).days
const wallText = (wall: Temporal.PlainDateTime) => wall.toString({ smallestUnit: 'minute' })

/** Only what did not stand against it before. */
function hoursAgainst({ round, after }: Ground, one: Landing): Conflict[] {
  const { booking, start, educators } = one
  const then = { ...round, ...after }
  const isOffered = (of: RoundView, wall: string) => slotsOf(of, of.days).some(slot => slot.wall === wall)
  const off = isOffered(round, booking.starts_wall) && !isOffered(then, start)
  const away = educators.filter(who => {
    const isThere = (of: RoundView, wall: string) =>
      presenceOf(of, who, 'educator', wall, lastingOf(one)) === 'there'
    return isThere(round, booking.starts_wall) && !isThere(then, start)
  })
  return [
    ...(off ? [{ code: 'notOffered' as const }] : []),
    ...away.map(who => ({ code: 'educatorAway' as const, who })),
  ]
}

function comesToInterpret({ round, after }: Ground, one: Landing): boolean {
  const { interpreter } = one.booking
  if (!interpreter) return true
  return presenceOf({ ...round, ...after }, interpreter, 'interpreter', one.start, lastingOf(one)) === 'there'
}

const lastingOf = ({ to }: Landing) => to.start.until(to.end).total('minutes')
