import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { oldestFirst } from '../../people/guarded.ts'
import { cancelledBy } from '../booking/gave-back.ts'
import { aheadIn } from '../days/unfit-count.ts'
import { askedIn } from '../held/asked.ts'
import { heldColumns } from '../veil.ts'
import { isWaitedFor } from '../waiting/waited-for.ts'
import { educatorsOf, isPlaced, roundsSeenBy } from './rounds.ts'

export const HEARD = [
  'guardian_id as guardian',
  'comes',
  'interpreter',
  'answered_at',
  'spoken_by',
  'typed_by',
] as const

/** Rounds with their meetings, what was answered, and who was asked: what is read of them for those who run them. */
export const homeRows = (ctx: Ctx) =>
  roundsSeenBy(ctx).select(eb => [
    jsonArrayFrom(
      eb
        .selectFrom('meetings')
        .select(['id', 'child_id as child', 'party_id as party', 'length_minutes', 'need', educatorsOf])
        .select(heldColumns(ctx))
        .select([isPlaced, isWaitedFor(ctx), cancelledBy])
        .whereRef('meetings.round_id', '=', 'rounds.id')
        .orderBy(oldestFirst('child_id'))
        .orderBy('party_id'),
    ).as('meetings'),
    aheadIn(ctx, eb as never).as('ahead'),
    askedIn(eb as never).as('asked'),
    jsonArrayFrom(eb.selectFrom('answers').select(HEARD).whereRef('answers.round_id', '=', 'rounds.id')).as(
      'answers',
    ),
  ])
