import { Temporal } from 'temporal-polyfill'
import { isReached } from '../../../platform/time.ts'
import type { Case } from '../booking/case.ts'
import type { OfferAnswer } from '../tables.ts'
import type { Waiting } from './offer-fit.ts'
import type { MadeOffer, OpenWait, WaitedFor } from './open.ts'

/** Offers that may pass without a word; then the school stops asking. */
const MOST_MISSED = 2

/** What has become of somebody who waits: what was answered meanwhile, and whether the wait is at an end. */
export type Settled = {
  wait: OpenWait
  answers: { offer: MadeOffer; answer: OfferAnswer }[]
  /** An offer to which the answer is still to come. */
  open: MadeOffer | null
  /** Its meetings that still want a time, and about which this guardian may be asked. */
  left: string[]
  ended: 'booked' | 'over' | null
}

/** Settles one wait by what stands at `now`: the meetings as they are and who may know of them today. */
export function settledOf(wait: OpenWait, cases: Map<string, Case>, now: Temporal.Instant): Settled {
  const judged = wait.offers
    .filter(offer => !offer.answer)
    .map(offer => ({ offer, answer: answerOf(wait, offer, cases, now) }))
  const answers = judged.flatMap(({ offer, answer }) => (answer ? [{ offer, answer }] : []))
  const open = judged.find(({ answer }) => !answer)?.offer ?? null
  const left = wait.meetings
    .filter(one => wantsTime(cases.get(one.id), one, wait.guardian))
    .map(({ id }) => id)
  const missed = wait.offers.filter(({ answer }) => answer === 'missed').length
  const isTired = missed + Number(hasMissed(answers)) >= MOST_MISSED
  const isDone = wait.meetings.some(({ id }) => cases.get(id)?.meeting.booking)
  const ended = left.length === 0 ? (isDone ? 'booked' : 'over') : isTired ? 'over' : null
  return { wait, answers, open, left, ended }
}

/** What was answered to an offer, by what has become of its time; null while it stands. */
function answerOf(
  { guardian }: OpenWait,
  { times, held_until, until_at }: MadeOffer,
  cases: Map<string, Case>,
  now: Temporal.Instant,
): OfferAnswer | null {
  const known = times.map(({ meeting, start }) => ({ start, meeting: cases.get(meeting)?.meeting }))
  if (known.every(({ meeting, start }) => meeting?.booking?.starts_wall === start)) return 'booked'
  if (!known.every(({ meeting }) => meeting?.guardians.includes(guardian) && meeting.need !== 'waived'))
    return 'withdrawn'
  if (isReached(held_until ?? until_at, now)) return 'missed'
  return held_until ? null : 'declined'
}

const wantsTime = (known: Case | undefined, { instead }: WaitedFor, guardian: string): boolean =>
  known !== undefined &&
  (known.meeting.booking === null || isGivenUp(known.meeting.booking, instead, known.now)) &&
  known.meeting.need !== 'waived' &&
  known.meeting.guardians.includes(guardian)

/** The time that somebody would give up for a better one is still the one that it was, and may be moved. */
export const isGivenUp = (
  booking: { start: string; starts_wall: string; locked: boolean },
  instead: string | null,
  now: Temporal.Instant,
): boolean => booking.starts_wall === instead && !booking.locked && !isReached(booking.start, now)

/**
 * The list in the order in which it is asked: by when each joined it. Whoever let an offer pass without a word
 * stands behind those who had joined by then; who has an open offer, or nothing to wait for, is not asked.
 */
export function waitingIn(settled: Settled[], now: Temporal.Instant): Omit<Waiting, 'zone'>[] {
  return settled
    .filter(({ open, ended }) => !open && !ended)
    .map(one => ({ ...one, turn: turnOf(one.wait, hasMissed(one.answers) ? now : null) }))
    .sort((a, b) => Temporal.Instant.compare(a.turn, b.turn) || byJoining(a.wait, b.wait))
    .map(({ wait, left, answers }) => ({
      ...{ id: wait.id, guardian: wait.guardian, together: wait.together },
      ...{ from_at: wait.from_at, until_at: wait.until_at, days: wait.days },
      meetings: left,
      asked: askedOf(wait, answers),
    }))
}

const hasMissed = (answers: Settled['answers']) => answers.some(({ answer }) => answer === 'missed')

/** Since when somebody stands where it stands; `missed`: the moment at which it let one more offer pass. */
function turnOf({ offers, asked_at }: OpenWait, missed: Temporal.Instant | null): Temporal.Instant {
  const passed = offers
    .filter(({ answer }) => answer === 'missed')
    .map(({ answered_at }) => Temporal.Instant.from(answered_at!))
  return [Temporal.Instant.from(asked_at), ...passed, ...(missed ? [missed] : [])]
    .sort(Temporal.Instant.compare)
    .at(-1)!
}

/** Everybody who waits as the school sees the list: those whom it asks first stand first. */
export const inLine = (waits: OpenWait[]): OpenWait[] =>
  waits
    .map(wait => ({ wait, turn: turnOf(wait, null) }))
    .sort((a, b) => Temporal.Instant.compare(a.turn, b.turn) || byJoining(a.wait, b.wait))
    .map(({ wait }) => wait)

const byJoining = (one: OpenWait, other: OpenWait) =>
  Temporal.Instant.compare(Temporal.Instant.from(one.asked_at), Temporal.Instant.from(other.asked_at)) ||
  one.id.localeCompare(other.id)

/** Starts that were declined or let pass. What the school took back itself was never asked. */
function askedOf({ offers }: OpenWait, answers: Settled['answers']): string[] {
  const now = new Map(answers.map(({ offer, answer }) => [offer.id, answer]))
  return offers
    .filter(({ id, answer }) => ['declined', 'missed'].includes(answer ?? now.get(id) ?? ''))
    .flatMap(({ times }) => times.map(({ start }) => start))
}
