import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { actorId, type Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'

/** So often one person may change the time of one conference within a day. Each change is a letter to others. */
const MOST_CHANGES = 30
const WITHIN_HOURS = 24

/** From when on whoever has changed one of these meetings that often may go on; undefined: at once. */
export async function changedOften(ctx: Ctx, meetings: string[]): Promise<Temporal.Instant | undefined> {
  const since = ctx.now.subtract({ hours: WITHIN_HOURS }).toString()
  const [oldest] = await changesOf(ctx, { meetings, by: actorId(ctx), since })
  return oldest && Temporal.Instant.from(oldest.made_at).add({ hours: WITHIN_HOURS })
}

/** The same of one reader and the meeting that a query selects, as a column: when the oldest of so many changes was made. */
export const oftenBy = (ctx: Ctx, who: string) => sql<
  string | null
>`(select change.made_at::text from booking_moves change
  join bookings b on b.id = change.booking_id
  where b.meeting_id = meetings.id and change.made_by = ${who}
    and change.made_at > ${ctx.now.subtract({ hours: WITHIN_HOURS }).toString()}::timestamptz
  order by change.made_at desc offset ${MOST_CHANGES - 1} limit 1)`

export const restsUntil = (often: string | null): Temporal.Instant | undefined =>
  often === null ? undefined : Temporal.Instant.from(often).add({ hours: WITHIN_HOURS })

const changesOf = composed(['meetings', 'by', 'since'], (ctx, { meetings, by, since }) =>
  ctx.db
    .selectFrom('booking_moves as change')
    .innerJoin('bookings', 'bookings.id', 'change.booking_id')
    .where(sql<boolean>`bookings.meeting_id = any(${meetings}::uuid[])`)
    .where('change.made_by', '=', by)
    .where('change.made_at', '>', since)
    .select('change.made_at')
    .orderBy('change.made_at', 'desc')
    .offset(MOST_CHANGES - 1)
    .limit(1),
)
