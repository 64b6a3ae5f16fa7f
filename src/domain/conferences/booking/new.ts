import { sql } from 'kysely'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { unawaited } from '../../../platform/db/unawaited.ts'
import { newId } from '../../../platform/ids.ts'
import { roundTopic } from '../../../platform/live/live.ts'
import { isoOf, tzVersion } from '../../../platform/time.ts'
import { toldFrom } from '../rules.ts'
import { rangeOf } from './claims.ts'
import type { Setting } from './fit.ts'
import { standingIn } from './state.ts'
import type { Fitted } from './together.ts'
import type { Done } from './write.ts'

/** The columns of a booking that is held in this way. */
export const columnsOf = (ctx: Ctx, setting: Setting) => ({
  during: rangeOf(setting.span),
  starts_wall: setting.start,
  zone: ctx.school.zone,
  tz_version: tzVersion(),
  mode: setting.mode,
  room_id: setting.room,
  interpreter_id: setting.interpreter,
  language: setting.language,
})

/** `spoken`: who said it, where somebody else types; `told`: families hear of it. */
export type BookedBy = { told: boolean; spoken?: string }

/**
 * Gives meetings their first times, or new ones after they were cancelled, with all that hangs on a booking, in
 * one statement. Two at one place: `conferences.timeTaken`, said once all of the transaction is answered.
 */
export async function writeNewAll(
  ctx: Ctx,
  fitted: Fitted[],
  { told, spoken = '' }: BookedBy,
): Promise<Done[]> {
  if (fitted.length === 0) return []
  const [school_id, at, by] = [ctx.school.id, isoOf(ctx.now), actorId(ctx)]
  const rows = fitted.map(({ known, setting }) => ({
    ...columnsOf(ctx, setting),
    ...{ school_id, id: newId(), round_id: known.round.id, meeting_id: known.meeting.meeting },
    ...{ sequence: 0, booked_at: at, booked_by: by, spoken_by: spoken },
    move: newId(),
    after: standingIn(setting, false),
    fact: told ? newId() : null,
  }))
  const claims = fitted.flatMap(({ setting }, n) =>
    setting.claims.map(({ kind, holder, start, end }) => ({
      ...{ school_id, booking_id: rows[n]!.id, kind, holder_id: holder, during: rangeOf({ start, end }) },
    })),
  )
  const told_at = isoOf(toldFrom(ctx.now))
  const [given, taken] = [JSON.stringify(rows), JSON.stringify(claims)]
  const aside = toldAfterwards(ctx, fitted[0]!.known.round.id)
  unawaited(ctx.db, insertAll(ctx, { given, taken, told_at, aside }))
  return rows.map(row => ({ booking: row.id, move: row.move }))
}

/** The round of which open pages are told once this transaction holds; nothing where the database tells them. */
function toldAfterwards({ news, school }: Ctx, round: string): string {
  if (!news) return ''
  news.add(roundTopic(school.id, round))
  return round
}

const insertAll = composed(
  ['given', 'taken', 'told_at', 'aside'],
  (ctx, { given, taken, told_at, aside }) => ({
    compile: () =>
      sql`
    with given as (select g.*, set_config('app.told_afterwards', ${aside}, true) from jsonb_to_recordset(${given}::jsonb) as g (school_id uuid, id uuid,
        round_id uuid, meeting_id uuid, during tstzrange, starts_wall timestamp, zone text, tz_version text, mode text,
        room_id uuid, interpreter_id uuid, language text, sequence integer, booked_at timestamptz, booked_by uuid,
        spoken_by text, move uuid, after jsonb, fact uuid)),
      booked as (insert into bookings (school_id, id, round_id, meeting_id, during, starts_wall, zone, tz_version, mode,
          room_id, interpreter_id, language, sequence, booked_at, booked_by, spoken_by)
        select school_id, id, round_id, meeting_id, during, starts_wall, zone, tz_version, mode,
          room_id, interpreter_id, language, sequence, booked_at, booked_by, spoken_by from given),
      moved as (insert into booking_moves (school_id, id, booking_id, before, after, made_at, made_by)
        select school_id, move, id, 'null', after, booked_at, booked_by from given),
      told as (insert into facts (school_id, id, kind, payload, happened_at, due_at, by_person)
        select school_id, fact, 'bookingMade', jsonb_build_object('round', round_id, 'booking', id), booked_at, ${told_at}::timestamptz, booked_by
        from given where fact is not null)
    insert into claims (school_id, booking_id, kind, holder_id, during)
    select school_id, booking_id, kind, holder_id, during from jsonb_to_recordset(${taken}::jsonb)
      as c (school_id uuid, booking_id uuid, kind text, holder_id uuid, during tstzrange)`.compile(ctx.db),
  }),
)
