import { type ExpressionBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import type { Tables } from '../../platform/db/client.ts'
import { oldestFirst } from '../people/guarded.ts'
import { type Home, homesOn } from '../people/homes.ts'
import type { MeetingWish } from './booking/wishes.ts'
import type { RoundMeeting } from './rounds/rounds.ts'
import type { Mode } from './tables.ts'

export type Booked = {
  id: string
  /** Instants in UTC; families leave at `end`. */
  start: string
  end: string
  /** `YYYY-MM-DDTHH:MM` in `zone`. */
  starts_wall: string
  zone: string
  mode: Mode
  room: { id: string; name: string } | null
  interpreter: string | null
  /** To be interpreted; with no interpreter, a need that is not met. */
  language: string | null
  locked: boolean
  sequence: number
  /** The family came without a time, or at another one: written down as it was. */
  walk_in: boolean
}

/** A meeting of a round, and its time if it has one. */
export type Placed = RoundMeeting & { booking: Booked | null; wish: MeetingWish | null }

/** The same with the guardians of its party today, those left out from whom a restriction withholds it. */
export type Scheduled = Omit<Placed, 'id'> & {
  meeting: string
  guardians: string[]
  /** Whether any one of them is enough, or all of them come. */
  attends: 'any' | 'all'
}

/** All meetings of a round with their times, in one statement. For words that have decided who may know them. */
export const placedOf = (ctx: Ctx, round: string): Promise<Placed[]> =>
  placedMeetings(ctx).where('meetings.round_id', '=', round).execute()

/** The whole schedule of a round with its guardians, in two statements. For words that have decided who may know it. */
export async function scheduleOf(ctx: Ctx, round: string): Promise<Scheduled[]> {
  return withGuardians(ctx, await placedOf(ctx, round))
}

/** Adds who of each party is invited today, in one statement. */
export async function withGuardians(ctx: Ctx, placed: Placed[]): Promise<Scheduled[]> {
  const children = [...new Set(placed.map(meeting => meeting.child))]
  return invitedTo(placed, await homesOn(ctx, schoolDay(ctx), 'conference', children))
}

/** The same once the homes are known. */
export function invitedTo(placed: Placed[], homes: Home[]): Scheduled[] {
  const homeOf = new Map(homes.map(home => [home.party, home]))
  return placed.map(({ id, ...rest }) => {
    const { guardians = [], attends = 'any' } = homeOf.get(rest.party) ?? {}
    return { ...rest, meeting: id, guardians, attends }
  })
}

/** Those of one family, as its children stand everywhere. */
export const placedOfFamily = (ctx: Ctx) =>
  placedMeetings(ctx).clearOrderBy().orderBy(oldestFirst('meetings.child_id')).orderBy('meetings.party_id')

/** Meetings with their times, to be narrowed by whoever asks. */
export const placedMeetings = (ctx: Ctx) =>
  ctx.db
    .selectFrom('meetings')
    .select(eb => [
      'meetings.id',
      'meetings.child_id as child',
      'meetings.party_id as party',
      'meetings.length_minutes',
      'meetings.need',
      educators,
      jsonObjectFrom(
        eb
          .selectFrom('bookings as b')
          .whereRef('b.meeting_id', '=', 'meetings.id')
          .where('b.cancelled_at', 'is', null)
          .select([
            'b.id',
            'b.zone',
            'b.mode',
            'b.interpreter_id as interpreter',
            'b.language',
            'b.sequence',
            'b.walk_in',
          ])
          .select([instant('lower', 'b').as('start'), instant('upper', 'b').as('end'), wallOf('b')])
          .select(sql<boolean>`b.locked_at is not null`.as('locked'))
          .select(inner =>
            jsonObjectFrom(
              inner
                .selectFrom('rooms')
                .select(['rooms.id', 'rooms.name'])
                .whereRef('rooms.id', '=', 'b.room_id'),
            ).as('room'),
          ),
      ).as('booking'),
      wishOf(eb).as('wish'),
    ])
    .orderBy('meetings.child_id')
    .orderBy('meetings.party_id')
    .orderBy('meetings.id')

const wishOf = (eb: ExpressionBuilder<Tables, 'meetings'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('meeting_wishes as w')
      .whereRef('w.meeting_id', '=', 'meetings.id')
      .select(['w.guests', 'w.interpreter', 'w.student']),
  )

const educators = sql<string[]>`array(select educator_id::text from meeting_educators
  where meeting_id = meetings.id order by educator_id)`.as('educators')

/** An end of a range as an instant, `2026-11-01T14:00:00Z`. */
export const instant = (end: 'lower' | 'upper', table: string) =>
  sql<string>`to_char(${sql.raw(end)}(${sql.ref(`${table}.during`)}), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

export const wallOf = (table: string) =>
  sql<string>`to_char(${sql.ref(`${table}.starts_wall`)}, 'YYYY-MM-DD"T"HH24:MI')`.as('starts_wall')
