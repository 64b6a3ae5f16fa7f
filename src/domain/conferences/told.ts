import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { isReached } from '../../platform/time.ts'
import { type Joining, joiningsOf } from './calls/joinings.ts'
import { callAt } from './calls/rules.ts'
import type { RoundView } from './rounds/rounds.ts'
import { type Booked, instant, type Placed } from './schedule.ts'
import type { Mode } from './tables.ts'

export type { Missed } from './held/tables.ts'
export type { Mode } from './tables.ts'

/** A booking with all that is told about it; also one that was cancelled. Instants as ISO text. */
export type ToldBooking = {
  id: string
  round: string
  round_name: string
  meeting: string
  child: string
  party: string
  educators: string[]
  interpreter: string | null
  start: string
  end: string
  sequence: number
  mode: Mode
  room: string
  /** Somebody could be called by video: an address is set, or the school has a server. */
  hasCall: boolean
  /** Who joins a meeting at the school from elsewhere. */
  joinings: Joining[]
  cancelled: boolean
  /** The family came without this time; nobody needs to be told of it. */
  walk_in: boolean
  /** Since when, or from when, families know of the round's schedule. Null: they do not. */
  published_at: string | null
}

/** Which bookings: all of a round, some by id, those of parties, those that one of the staff is part of, from an instant on. */
export type Which = {
  round?: string
  ids?: string[]
  parties?: string[]
  staff?: string
  after?: Temporal.Instant
}

/**
 * Bookings as they are told, in the order of their time. For words that have decided already who may know
 * them: notices and calendar feeds. Their instants are those of the board and of every page; where the law of a
 * zone changes, `followLaw` sets them anew.
 */
export async function bookingsTold(ctx: Ctx, which: Which): Promise<ToldBooking[]> {
  let query = everyBooking(ctx)
  if (which.round) query = query.where('bookings.round_id', '=', which.round)
  if (which.ids) query = query.where('bookings.id', 'in', orNobody(which.ids))
  if (which.after) query = query.where(sql<boolean>`upper(bookings.during) > ${which.after.toString()}`)
  if (which.parties || which.staff)
    query = query.where(eb =>
      eb.or([
        eb('meetings.party_id', 'in', orNobody(which.parties)),
        eb('bookings.interpreter_id', '=', which.staff ?? NOBODY),
        eb.exists(
          eb
            .selectFrom('meeting_educators as mine')
            .select('mine.educator_id')
            .whereRef('mine.meeting_id', '=', 'bookings.meeting_id')
            .where('mine.educator_id', '=', which.staff ?? NOBODY),
        ),
      ]),
    )
  return (await query.execute()).map(({ video_by, video_link, typed, ...booking }) => ({
    ...booking,
    hasCall: callAt({ video_by, video_link }, typed) !== null,
  }))
}

/** The time of a meeting that somebody has been shown already, as it is told; `published_at` is the round's. */
export function toldOf(round: RoundView, meeting: Placed, booking: Booked): ToldBooking {
  const { id, interpreter, sequence, mode, room, walk_in } = booking
  return {
    ...{ id, interpreter, sequence, mode, walk_in, cancelled: false },
    ...{ round: round.id, round_name: round.name, hasCall: callAt(round, '') !== null, joinings: [] },
    ...{ meeting: meeting.id, child: meeting.child, party: meeting.party, educators: meeting.educators },
    room: room?.name ?? '',
    start: booking.start,
    end: booking.end,
    published_at: round.states.find(({ state }) => state === 'published')?.effective_at ?? null,
  }
}

const typedCall = sql<string>`coalesce((select link from calls where booking_id = bookings.id), '')`

const NOBODY = '00000000-0000-0000-0000-000000000000'
const orNobody = (ids: string[] = []) => (ids.length > 0 ? ids : [NOBODY])

const everyBooking = (ctx: Ctx) =>
  ctx.db
    .selectFrom('bookings')
    .innerJoin('meetings', 'meetings.id', 'bookings.meeting_id')
    .innerJoin('rounds', 'rounds.id', 'bookings.round_id')
    .leftJoin('rooms', 'rooms.id', 'bookings.room_id')
    .leftJoin('round_states as published', join =>
      join.onRef('published.round_id', '=', 'rounds.id').on('published.state', '=', 'published'),
    )
    .select([
      'bookings.id',
      'bookings.round_id as round',
      'rounds.name as round_name',
      'bookings.meeting_id as meeting',
      'meetings.child_id as child',
      'meetings.party_id as party',
      'bookings.interpreter_id as interpreter',
      'bookings.sequence',
      'bookings.mode',
      'bookings.walk_in',
      'rounds.video_by',
      'rounds.video_link',
      joiningsOf(ctx, 'bookings.meeting_id').as('joinings'),
      typedCall.as('typed'),
      'published.effective_at as published_at',
      sql<string>`coalesce(rooms.name, '')`.as('room'),
      instant('lower', 'bookings').as('start'),
      instant('upper', 'bookings').as('end'),
      sql<boolean>`bookings.cancelled_at is not null`.as('cancelled'),
      sql<string[]>`array(select e.educator_id::text from meeting_educators e
        where e.meeting_id = bookings.meeting_id order by 1)`.as('educators'),
    ])
    .orderBy(sql`bookings.during`)
    .orderBy('bookings.id')

/** Families know of it. */
export const isInEffect = (
  { published_at }: Pick<ToldBooking, 'published_at'>,
  now: Temporal.Instant,
): boolean => published_at !== null && isReached(published_at, now)
