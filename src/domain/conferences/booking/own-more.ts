import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { hasTypedCall, joiningOf } from '../calls/joinings.ts'
import type { FromAfar } from '../calls/tables.ts'
import { type End, endsOf } from '../held/ends-of.ts'
import { gaveBackBy } from './gave-back.ts'
import { oftenBy } from './seldom.ts'

/** What a guardian knows of an own meeting beside its time. */
export type OwnMore = {
  /** How this guardian joins a meeting at the school from elsewhere, and whether its call has an address of its own. */
  joins: FromAfar | null
  typedCall: boolean
  /** What became of its times, the last first. */
  ends: End[]
  /** When the time was that this guardian gave back, while there is no other: a wall time. */
  gaveBack: string | null
  /** When it made the change that is one too many until a day later; null: it may go on. */
  often: string | null
}

/** The same as columns beside `meetings` of a query. */
export const ownMore = (ctx: Ctx, guardian: string) =>
  [
    endsOf(ctx).as('ends'),
    joiningOf(ctx, guardian).as('joins'),
    hasTypedCall.as('typedCall'),
    gaveBackBy(guardian).as('gaveBack'),
    oftenBy(ctx, guardian).as('often'),
  ] as const

/** One that the school said is not needed is no matter of the family; one that it declined itself it may want again. */
export const isWantedOrDeclined = sql<boolean>`(meetings.need <> 'waived'
  or exists (select from declines d where d.meeting_id = meetings.id))`
