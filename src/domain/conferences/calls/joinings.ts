import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { FromAfar } from './tables.ts'

/** A guardian who takes part from elsewhere in a meeting at the school. */
export type Joining = { guardian: string; by: FromAfar }

/** Who joins the meeting that a query selects from elsewhere. */
export const joiningsOf = (ctx: Ctx, meeting = 'meetings.id') =>
  jsonArrayFrom(
    ctx.db
      .selectFrom('joinings as j')
      .where('j.meeting_id', '=', sql.ref<string>(meeting))
      .select(['j.guardian_id as guardian', 'j.by'])
      .orderBy('j.guardian_id'),
  )

/** How this guardian joins it. */
export const joiningOf = (ctx: Ctx, guardian: string) =>
  ctx.db
    .selectFrom('joinings as mine')
    .where('mine.meeting_id', '=', sql.ref<string>('meetings.id'))
    .where('mine.guardian_id', '=', guardian)
    .select('mine.by')

/** An address was typed for the call of its present time. */
export const hasTypedCall = sql<boolean>`exists (select from calls c join bookings b on b.id = c.booking_id
  where b.meeting_id = meetings.id and b.cancelled_at is null and c.link <> '')`
