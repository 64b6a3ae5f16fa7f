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
