import type { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { Absent, found, type RefusalCode } from '../../../platform/refusal.ts'
import { isReached } from '../../../platform/time.ts'
import { type Profile, profilesOf } from '../../people/profiles.ts'
import { readIn } from '../choosing/cases.ts'
import { chooserOf, openCases } from '../choosing/choosing.ts'
import { needTypist } from '../policy.ts'
import { type RoundView, roundFor } from '../rounds/rounds.ts'
import { isTold, whyNotChanged } from '../rules.ts'
import type { MadeOffer, OpenWait } from './open.ts'
import { type OwnRow, ownRows } from './own-rows.ts'
import { isGivenUp } from './rules.ts'

/** `placed`: it has a time, `given` when that is; `movable`: which it could still give up for another. */
export type OwnMeeting = {
  id: string
  child: Profile
  educators: Profile[]
  placed: boolean
  movable: boolean
  given: string | null
}

/** What one guardian may know of its own place on the list of a round, and nothing of anybody else's. */
export type WaitView = {
  round: RoundView
  guardian: Profile
  meetings: OwnMeeting[]
  /** Null: it does not wait, or waits for nothing that it has not got. */
  wait: OpenWait | null
  /** What is kept for it now. */
  offer: (MadeOffer & { held_until: string }) | null
  /** Why nobody can join now, as a refusal code. */
  closed: RefusalCode | null
  /** It is not asked any more, since it let offers pass. */
  tired: boolean
  bySchool: boolean
}

/** The reader's own: signed in, or by a link for this round. Absent where nothing of the reader's is in it. Three statements, four while a stage is still to open. */
export const ownWaitFor = (ctx: Ctx, round: string): Promise<WaitView> =>
  waitOf(ctx, round, chooserOf(ctx, round), false)

/** That of a guardian who calls, for those who may write it down: see `needTypist`. One's own has its own page. */
export async function spokenWaitFor(ctx: Ctx, round: string, guardian: string): Promise<WaitView> {
  if (guardian === actorId(ctx)) throw new Absent('family')
  return waitOf(ctx, round, guardian, true)
}

/** Its meetings for which it can wait: those that have no time, and those whose time it could give up. */
export const askable = ({ meetings }: Pick<WaitView, 'meetings'>) =>
  meetings.filter(meeting => !meeting.placed || meeting.movable)

/** Its meetings that have no time. */
export const withoutTime = ({ meetings }: Pick<WaitView, 'meetings'>) =>
  meetings.filter(meeting => !meeting.placed)

async function waitOf(ctx: Ctx, id: string, guardian: string, bySchool: boolean): Promise<WaitView> {
  const [round, own] = await Promise.all([roundFor(ctx, id), ownRows(ctx, id, guardian)])
  if (own.meetings.length === 0) throw new Absent('round')
  const people = await profilesOf(ctx, [
    guardian,
    ...own.meetings.flatMap(({ child, educators }) => [child, ...educators]),
  ])
  const asked = found(people.get(guardian))
  if (bySchool) needTypist(ctx, own.meetings, own.kept)
  const meetings = own.meetings.map(({ child, educators, booking, ...rest }) => ({
    ...{ id: rest.id, placed: booking !== null, given: booking?.starts_wall ?? null },
    movable: booking !== null && isGivenUp(booking, booking.starts_wall, ctx.now),
    child: found(people.get(child)),
    educators: educators.map(educator => found(people.get(educator))),
  }))
  const wait = own.wait && !own.wait.ended_as ? narrowed(own.wait, meetings) : null
  return {
    round,
    guardian: asked,
    meetings,
    wait,
    offer: wait && keptIn(wait, ctx.now),
    closed: await closedTo(ctx, round, asked, own.meetings),
    tired: !wait && own.wait?.ended_as === 'over' && meetings.some(({ placed }) => !placed),
    bySchool,
  }
}

/** Whoever cannot choose yet has nothing to wait for. What decides that is only asked while a stage is still to open. */
async function closedTo(
  ctx: Ctx,
  round: RoundView,
  { id }: Profile,
  own: OwnRow[],
): Promise<RefusalCode | null> {
  if (!isTold(round)) return 'conferences.notYet'
  const why = whyNotChanged({ state: round.state, booking: null, now: ctx.now })
  if (why || own.every(({ booking }) => booking)) return why
  if (round.stages.every(({ opens_at }) => isReached(opens_at, ctx.now))) return null
  return openCases(await readIn(ctx, round.id, id, null)).length > 0 ? null : 'conferences.notYet'
}

/** Only what it still waits for, and may still know of. */
function narrowed(wait: OpenWait, meetings: OwnMeeting[]): OpenWait | null {
  const left = wait.meetings.filter(({ id, instead }) => {
    const own = meetings.find(one => one.id === id)
    return own && (!own.placed || (own.movable && own.given === instead))
  })
  return left.length > 0 ? { ...wait, meetings: left } : null
}

function keptIn({ offers, meetings }: OpenWait, now: Temporal.Instant): WaitView['offer'] {
  const own = new Set(meetings.map(({ id }) => id))
  const offer = offers.find(({ answer }) => !answer)
  if (!offer?.held_until || !offer.times.every(({ meeting }) => own.has(meeting))) return null
  const stands = !isReached(offer.held_until, now)
  return stands ? { ...offer, held_until: offer.held_until } : null
}
