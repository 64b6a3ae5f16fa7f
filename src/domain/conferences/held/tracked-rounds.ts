import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { educatorsOf, roundsSeenBy } from '../rounds/rounds.ts'
import { instant } from '../schedule.ts'
import { heldColumns } from '../veil.ts'
import { askedIn } from './asked.ts'
import { endsOf } from './ends-of.ts'

/** A round with its meetings, what became of the times of each, and who was asked lately. In one statement. */
export const trackedRounds = (ctx: Ctx) =>
  roundsSeenBy(ctx).select(eb => [
    jsonArrayFrom(
      eb
        .selectFrom('meetings')
        .select(['id', 'party_id as party', 'need', educatorsOf, endsOf(ctx).as('ends')])
        .select(heldColumns(ctx))
        .select(inner => [
          jsonObjectFrom(
            inner
              .selectFrom('bookings as b')
              .whereRef('b.meeting_id', '=', 'meetings.id')
              .where('b.cancelled_at', 'is', null)
              .select(['b.id', instant('lower', 'b').as('start'), instant('upper', 'b').as('end')]),
          ).as('booking'),
          inner
            .selectFrom('bookings as gone')
            .select('gone.cancelled_by')
            .whereRef('gone.meeting_id', '=', 'meetings.id')
            .where('gone.cancelled_at', 'is not', null)
            .orderBy('gone.cancelled_at', 'desc')
            .limit(1)
            .as('cancelled_by'),
          jsonObjectFrom(
            inner.selectFrom('declines as d').whereRef('d.meeting_id', '=', 'meetings.id').select('d.word'),
          ).as('decline'),
        ])
        .whereRef('meetings.round_id', '=', 'rounds.id'),
    ).as('meetings'),
    askedIn(eb as never).as('asked'),
  ])
