import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { toInstant } from '../../platform/time.ts'
import type { RoundView } from './rounds.ts'
import type { Booked, Placed } from './schedule.ts'
import type { Mode } from './tables.ts'

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
  video: string
  cancelled: boolean
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
 * them: notices and calendar feeds. The wall time is the truth, so a changed law of the zone is followed.
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
  return (await query.execute()).map(({ starts_wall, zone, seconds, ...booking }) => {
    const start = toInstant(Temporal.PlainDateTime.from(starts_wall), zone)
    return { ...booking, start: start.toString(), end: start.add({ seconds }).toString() }
  })
}

/** The time of a meeting that somebody has been shown already, as it is told; `published_at` is the round's. */
export function toldOf(round: RoundView, meeting: Placed, booking: Booked): ToldBooking {
  const { id, interpreter, sequence, mode, room } = booking
  const start = toInstant(Temporal.PlainDateTime.from(booking.starts_wall), booking.zone)
  const length = Temporal.Instant.from(booking.start).until(Temporal.Instant.from(booking.end))
  return {
    ...{ id, interpreter, sequence, mode, cancelled: false },
    ...{ round: round.id, round_name: round.name, video: round.video_link },
    ...{ meeting: meeting.id, child: meeting.child, party: meeting.party, educators: meeting.educators },
    room: room?.name ?? '',
    start: start.toString(),
    end: start.add(length).toString(),
    published_at: round.states.find(({ state }) => state === 'published')?.effective_at ?? null,
  }
}

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
      'bookings.starts_wall',
      'bookings.zone',
      'bookings.sequence',
      'bookings.mode',
      'rounds.video_link as video',
      'published.effective_at as published_at',
      sql<string>`coalesce(rooms.name, '')`.as('room'),
      sql<number>`extract(epoch from upper(bookings.during) - lower(bookings.during))::int`.as('seconds'),
      sql<boolean>`bookings.cancelled_at is not null`.as('cancelled'),
      sql<string[]>`array(select e.educator_id::text from meeting_educators e
        where e.meeting_id = bookings.meeting_id order by 1)`.as('educators'),
    ])
    .orderBy(sql`bookings.during`)
    .orderBy('bookings.id')
