import type { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../platform/refusal.ts'
import { isReached } from '../../platform/time.ts'
import type { RoundState } from './tables.ts'

/** A round that nobody was asked about yet is a draft. */
export type Standing = RoundState | 'draft'
export type StateEntry = { state: RoundState; by_person: string; entered_at: string; effective_at: string }

const ORDER: Standing[] = ['draft', 'opened', 'planned', 'published', 'closed']

/** Where a round stands at `now`: the furthest state that is in effect. */
export function standingAt(states: StateEntry[], now: Temporal.Instant): Standing {
  const isInEffect = ({ effective_at }: StateEntry) => isReached(effective_at, now)
  return ORDER.findLast(state => states.some(one => one.state === state && isInEffect(one))) ?? 'draft'
}

/** The round has come as far as `other`, or further. */
export const hasReached = (state: Standing, other: Standing): boolean =>
  ORDER.indexOf(state) >= ORDER.indexOf(other)

/** A conference has come to its end: nobody joins it, it can be noted, and an interpreter knows of it no more. */
export const isOver = ({ end }: { end: string }, now: Temporal.Instant): boolean => isReached(end, now)

/** Families know the schedule of a round: from now on they hear of every change. */
export const isTold = (round: { state: Standing }): boolean => hasReached(round.state, 'published')

type Asked = { state: Standing; answers_until: string }

/**
 * Why times can no longer, or not yet, be said on that day, as a refusal code; null when they can. The school
 * itself may still write down what it hears by phone after the last day, until the round is closed.
 */
export function whyNoTimes(round: Asked, today: string, bySchool: boolean): RefusalCode | null {
  if (round.state === 'draft') return 'rounds.notAsked'
  if (round.state === 'closed') return 'rounds.closed'
  if (bySchool) return null
  if (round.state === 'published') return 'rounds.published'
  return today > round.answers_until ? 'rounds.answersOver' : null
}

type Held = { start: string; locked: boolean }
type Own = { state: Standing; booking: Held | null; now: Temporal.Instant }

/** Why a family cannot move, change or cancel its meeting at `now`, nor choose a time, as a refusal code. */
export function whyNotChanged({ state, booking, now }: Own): RefusalCode | null {
  if (booking && isReached(booking.start, now)) return 'conferences.meetingPast'
  if (state === 'closed') return 'conferences.roundClosed'
  return booking?.locked ? 'conferences.kept' : null
}

type SetUp = { state: Standing; days: unknown[] }
type Ready = SetUp & { stages: unknown[]; answers_until: string }

/** Why nothing can be asked of the families of a round, neither when they can come nor to choose, as a refusal code. */
export function whyNotReady(round: SetUp, meetings: { need: string }[]): RefusalCode | null {
  if (round.state === 'closed') return 'rounds.closed'
  if (round.days.length === 0) return 'rounds.noDays'
  return meetings.some(({ need }) => need !== 'waived') ? null : 'rounds.noMeetings'
}

/** Why families cannot be asked for their times now, as a refusal code. */
export function whyNotOpen(round: Ready, meetings: { need: string }[], today: string): RefusalCode | null {
  if (round.state !== 'draft' && round.state !== 'closed') return 'rounds.openAlready'
  if (round.stages.length > 0) return 'rounds.familiesChoose'
  return whyNotReady(round, meetings) ?? (today > round.answers_until ? 'rounds.askedTooLate' : null)
}

type Kin = { id: string; leads: string[]; children: string[]; keptHomes: string[]; roles: string[] }
type MeetingHome = { child: string; party: string }

/** This one may hold a conference of this home, but another one had better: the home is kept from it. */
export const isKeptFrom = ({ keptHomes }: Pick<Kin, 'keptHomes'>, { party }: Pick<MeetingHome, 'party'>) =>
  keptHomes.includes(party)

/**
 * Who holds a home's conference if nobody chooses: the leads of the child's groups. A lead who is or was of the child's
 * family, or from whom the home is kept, steps aside for the other leads or, where there are none, for a head who is not.
 * Where there is nobody else, a lead from whom it is kept holds it, and the head is told.
 */
export function usualEducators(home: MeetingHome, staff: Kin[]): string[] {
  const outside = staff.filter(one => !one.children.includes(home.child))
  const leads = outside.filter(one => one.leads.includes(home.child))
  const apart = (one: Kin) => !isKeptFrom(one, home)
  const open = leads.filter(apart)
  const stepsAside = staff.some(one => one.leads.includes(home.child) && !open.includes(one))
  const heads = stepsAside ? outside.filter(one => one.roles.includes('head') && apart(one)).slice(0, 1) : []
  const best = [open, heads, leads].find(some => some.length > 0) ?? []
  return best.map(one => one.id)
}

type Gathering = { attends: 'any' | 'all'; guardians: string[] }

/**
 * Guardians of whom the school still waits to hear. Where one of a home is enough, nobody else of it is
 * waited for once one has said that he or she comes.
 */
export function awaitedOf(homes: Gathering[], answers: { guardian: string; comes: boolean }[]): Set<string> {
  const heard = new Set(answers.map(answer => answer.guardian))
  const comers = new Set(answers.filter(answer => answer.comes).map(answer => answer.guardian))
  const open = homes.filter(
    home => home.attends === 'all' || !home.guardians.some(guardian => comers.has(guardian)),
  )
  return new Set(open.flatMap(home => home.guardians).filter(guardian => !heard.has(guardian)))
}

const STANDS_SECONDS = 10

/** A change of a booking is told once it has stood for some seconds, so that what is taken back at once is not. */
export const toldFrom = (now: Temporal.Instant): Temporal.Instant => now.add({ seconds: STANDS_SECONDS })
