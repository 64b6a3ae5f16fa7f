import type { Ctx } from '../../platform/ctx.ts'
import { type OpenHome, openHomesIn } from '../conferences/held/nudges.ts'
import { type RoundView, roundFor } from '../conferences/rounds/rounds.ts'
import { hasReached, isOver, isTold } from '../conferences/rules.ts'
import { educatorsWithHours } from '../conferences/staging/breaks.ts'
import { whyNoBreaks } from '../conferences/staging/breaks-rules.ts'
import { bookingsTold, isInEffect, type ToldBooking } from '../conferences/told.ts'
import { offersTold } from '../conferences/waiting/offer-told.ts'
import type { Addressee } from '../people/receivers.ts'
import { takingPart } from './attendees.ts'
import { betweenStillTold, betweenThings, isBetween } from './between.ts'
import { isFreed, isJoined, staffPartIn } from './part-in.ts'
import type { NoticeRow } from './tables.ts'
import type { MeetingTold, NoticeKind, Told } from './told.ts'

/** Why a notice is not sent after all; a word of `outbox.why`. */
export type Gone =
  | 'left'
  | 'withheld'
  | 'unpublished'
  | 'changed'
  | 'over'
  | 'closed'
  | 'linkEnded'
  | 'notKept'
export type StillTold = { told: Told; gone?: undefined } | { gone: Gone }

/** A notice, and to whom it goes as that person stands today. */
export type ToTell = { notice: NoticeRow; to: Addressee }

/**
 * What of a notice may still be told now: asked again before it is sent or shown, since much can happen
 * between the fact and the mail. What the person may no longer know is cut out of it; if nothing is left,
 * says why.
 */
export const stillTold = async (ctx: Ctx, notice: NoticeRow, to: Addressee): Promise<StillTold> =>
  (await allStillTold(ctx, [{ notice, to }]))[0]!

/** The same of many, in one statement for their bookings and one for each round. */
export async function allStillTold(ctx: Ctx, letters: ToTell[]): Promise<StillTold[]> {
  const here = letters.filter(({ to }) => to.roles.length > 0)
  const present = here.filter(({ notice }) => !isBetween(notice)).map(({ notice }) => notice)
  const [between, rounds, bookings, open] = await Promise.all([
    betweenThings(ctx, here),
    roundsOf(ctx, present),
    bookingsOf(ctx, present),
    openHomesIn(ctx, [...new Set(present.filter(isNudge).map(notice => notice.round_id!))]),
  ])
  return letters.map(({ notice, to }) => {
    if (to.roles.length === 0) return { gone: 'left' }
    if (notice.kind === 'somethingWaits') return { told: notice.data }
    if (isBetween(notice)) return betweenStillTold({ notice, to }, between)
    if (isNudge(notice)) return nudgeStillTold(notice, to, open)
    if (isOfChild(notice))
      return childStillTold(
        notice,
        to.homes.map(home => home.child),
      )
    if (isOfRights(notice)) return childStillTold(notice, to.mailedAbout)
    if (isBreaks(notice)) return breaksStillTold(ctx, notice, to, rounds.get(notice.round_id!)!)
    return asksTimes(notice)
      ? timesStillTold(notice, to, rounds.get(notice.round_id!)!)
      : meetingsStillTold(ctx, notice, to, bookings)
  })
}

/** What leads to choosing a time: for those alone who still have none. */
const isNudge = ({ kind }: NoticeRow) =>
  kind === 'nudge' || kind === 'timesProposed' || kind === 'chooseTimes'

/** About a child, and about no time of it. */
const isOfChild = ({ kind }: NoticeRow) => kind === 'requestDeclined'
const isOfRights = ({ kind }: NoticeRow) => kind === 'rightMoves'

/** `about`: the children about whom such a letter may reach this person. */
function childStillTold({ data }: NoticeRow, about: string[]): StillTold {
  const children = data.children.filter(({ id }) => about.includes(id))
  return children.length > 0 ? { told: { ...data, children } } : { gone: 'withheld' }
}

/** Of the children named those whose home still has no time. */
function nudgeStillTold({ data, round_id }: NoticeRow, to: Addressee, open: OpenHome[]): StillTold {
  const children = data.children.filter(({ id }) => to.homes.some(home => home.child === id))
  if (children.length === 0) return { gone: 'withheld' }
  const waiting = children.filter(({ id }) =>
    to.homes.some(
      ({ child, party }) => child === id && open.some(one => one.party === party && one.round === round_id),
    ),
  )
  return waiting.length === 0 ? { gone: 'changed' } : { told: { ...data, children: waiting } }
}

const isBreaks = ({ kind }: NoticeRow) => kind === 'setBreaks'

/** While breaks can be set, to those who hold conferences in the round. */
const breaksStillTold = (ctx: Ctx, { data }: NoticeRow, to: Addressee, round: RoundView): StillTold =>
  educatorsWithHours(round).includes(to.id) && !whyNoBreaks(round, ctx.now, false)
    ? { told: data }
    : { gone: 'changed' }

const asksTimes = ({ data }: NoticeRow) => data.until !== null

async function roundsOf(ctx: Ctx, notices: NoticeRow[]): Promise<Map<string, RoundView>> {
  const ids = new Set(notices.filter(one => asksTimes(one) || isBreaks(one)).map(notice => notice.round_id!))
  const rounds = await Promise.all([...ids].map(id => roundFor(ctx, id)))
  return new Map(rounds.map(round => [round.id, round]))
}

async function bookingsOf(ctx: Ctx, notices: NoticeRow[]): Promise<Map<string, ToldBooking>> {
  const told = notices.filter(notice => !asksTimes(notice))
  const idsOf = (some: NoticeRow[]) => [
    ...new Set(some.flatMap(({ data }) => data.meetings.map(meeting => meeting.booking))),
  ]
  const [kept, booked] = [told.filter(isOffer), told.filter(notice => !isOffer(notice))].map(idsOf)
  const [offers, bookings] = await Promise.all([
    offersTold(ctx, kept!),
    booked!.length > 0 ? bookingsTold(ctx, { ids: booked! }) : [],
  ])
  return new Map([...offers, ...bookings].map(booking => [booking.id, booking]))
}

const isOffer = ({ kind }: NoticeRow) => kind === 'timeOffered'

function timesStillTold({ data }: NoticeRow, to: Addressee, round: RoundView): StillTold {
  const children = data.children.filter(({ id }) => to.homes.some(home => home.child === id))
  if (children.length === 0) return { gone: 'withheld' }
  // once the schedule is out, nobody is asked when it could come
  if (!hasReached(round.state, 'opened') || isTold(round)) return { gone: 'closed' }
  return { told: { ...data, children } }
}

type Bookings = Map<string, ToldBooking>

function meetingsStillTold(ctx: Ctx, notice: NoticeRow, to: Addressee, bookings: Bookings): StillTold {
  const judged = notice.data.meetings.map(meeting => {
    const booking = bookings.get(meeting.booking)
    return { meeting, booking, gone: goneBecause(ctx, notice, meeting, booking, to) }
  })
  const left = judged.filter(one => one.gone === undefined)
  if (left.length === 0) return { gone: judged[0]?.gone ?? 'changed' }
  return {
    told: {
      ...notice.data,
      meetings: left.map(one =>
        SAID_AS_IT_WAS.includes(notice.kind) ? one.meeting : asItIs(one.meeting, one.booking!, to),
      ),
    },
  }
}

/** What is over, or is another's by now, is named as it was. */
const SAID_AS_IT_WAS: NoticeKind[] = ['meetingCancelled', 'interpreterFreed']

/** Time, room and mode as they are now: what changes with a word of its own has another sequence. */
const asItIs = (meeting: MeetingTold, booking: ToldBooking, to: Addressee): MeetingTold => {
  const { room, start, end } = booking
  return { ...meeting, ...{ room, start, end }, ...takingPart(booking, meeting.part, to.id) }
}

function goneBecause(
  ctx: Ctx,
  { kind, data }: NoticeRow,
  meeting: MeetingTold,
  booking: ToldBooking | undefined,
  to: Addressee,
): Gone | undefined {
  if (!booking && kind === 'timeOffered') return 'notKept'
  const freed = kind === 'interpreterFreed'
  if (freed && !(booking && isFreed(booking, to))) return 'changed'
  if (!booking || !(freed || isStillIn(meeting, booking, to))) return 'withheld'
  if (!isInEffect(booking, ctx.now)) return 'unpublished'
  if (kind === 'newTimeOffered')
    return booking.cancelled && booking.sequence === meeting.sequence ? undefined : 'changed'
  // told once it is over, whatever became of its time since
  if (kind === 'summaryReady') return booking.cancelled ? 'changed' : undefined
  if (isOver(meeting, ctx.now)) return 'over'
  if (freed) return undefined
  if (data.joins && !isJoined(booking, data.joins)) return 'changed'
  if (kind === 'meetingCancelled') return booking.cancelled ? undefined : 'changed'
  return booking.sequence === meeting.sequence && !booking.cancelled ? undefined : 'changed'
}

const isStillIn = (meeting: MeetingTold, booking: ToldBooking, to: Addressee): boolean =>
  meeting.part === 'guardian'
    ? to.homes.some(home => home.party === meeting.party)
    : staffPartIn(booking, to) === meeting.part
