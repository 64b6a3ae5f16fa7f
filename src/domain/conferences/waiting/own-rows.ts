import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { isHomeOf, isKeptFamily, oldestFirst } from '../../people/guarded.ts'
import { educatorsOf } from '../rounds/rounds.ts'
import { instant, wallOf } from '../schedule.ts'
import { everyWait, type OpenWait } from './open.ts'

/** A meeting of this guardian's parties, with the time that it has. */
export type OwnRow = {
  id: string
  child: string
  party: string
  educators: string[]
  booking: { start: string; starts_wall: string; locked: boolean } | null
}
type LastWait = OpenWait & { ended_as: string | null }

/** All that decides for what a guardian can wait in a round, and the last wait of its own, in one statement. */
export async function ownRows(ctx: Ctx, round: string, guardian: string) {
  const { meetings, wait, kept } = await ctx.db
    .selectNoFrom(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('meetings')
          .select(['id', 'child_id as child', 'party_id as party', educatorsOf])
          .select(one => given(one).as('booking'))
          .where('round_id', '=', round)
          .where('need', '!=', 'waived')
          .where(isHomeOf(ctx, 'party_id', guardian, 'conference'))
          .orderBy(oldestFirst('child_id'))
          .orderBy('id'),
      ).as('meetings'),
      jsonObjectFrom(
        everyWait(ctx)
          .select('waits.ended_as')
          .where('waits.round_id', '=', round)
          .where('waits.guardian_id', '=', guardian)
          .clearOrderBy()
          .orderBy(sql`waits.ended_at is null`, 'desc')
          .orderBy('waits.asked_at', 'desc')
          .limit(1),
      ).as('wait'),
      isKeptFamily(ctx, guardian).as('kept'),
    ])
    .executeTakeFirstOrThrow()
  return { meetings: meetings as OwnRow[], wait: wait as LastWait | null, kept }
}

const given = (eb: ExpressionBuilder<Tables, 'meetings'>) =>
  jsonObjectFrom(
    eb
      .selectFrom('bookings as b')
      .whereRef('b.meeting_id', '=', 'meetings.id')
      .where('b.cancelled_at', 'is', null)
      .select([instant('lower', 'b').as('start'), wallOf('b')])
      .select(sql<boolean>`b.locked_at is not null`.as('locked')),
  )
