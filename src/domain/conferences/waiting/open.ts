import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import { isKept } from '../holding/standing.ts'
import type { OfferAnswer } from '../tables.ts'

/** A time that somebody was asked for, `YYYY-MM-DDTHH:MM` of the school's zone. */
type OfferedTime = { meeting: string; start: string }
export type MadeOffer = {
  id: string
  offered_at: string
  until_at: string
  answered_at: string | null
  answer: OfferAnswer | null
  /** Until when its time is kept; null: it is not any more. */
  held_until: string | null
  times: OfferedTime[]
}
/** `instead`: the time that it has, where it waits for a better one. */
export type WaitedFor = { id: string; child: string; held: boolean; instead: string | null }
/** Somebody who waits, with all that was offered. Times of the day as HH:MM, `meetings` with those held by anybody. */
export type OpenWait = {
  id: string
  guardian: string
  together: boolean
  from_at: string | null
  until_at: string | null
  asked_at: string
  spoken_by: string
  asked_by: string
  /** Days on which it wants a time; none: on any. */
  days: string[]
  meetings: WaitedFor[]
  offers: MadeOffer[]
}

/** Who waits in a round, in one statement. For words that have decided already who may know it. */
export const openWaits = (ctx: Ctx, round: string): Promise<OpenWait[]> =>
  everyWait(ctx).where('waits.round_id', '=', round).where('waits.ended_at', 'is', null).execute()

/** Waits of all rounds, also those that ended, to be narrowed. */
export const everyWait = (ctx: Ctx) =>
  ctx.db
    .selectFrom('waits')
    .select(['waits.id', 'waits.guardian_id as guardian', 'waits.together', 'waits.asked_at'])
    .select(['waits.spoken_by', 'waits.asked_by', clock('from_at'), clock('until_at'), days])
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('wait_meetings as m')
          .innerJoin('meetings', 'meetings.id', 'm.meeting_id')
          .select(['m.meeting_id as id', 'meetings.child_id as child', isHeld(ctx), instead])
          .whereRef('m.wait_id', '=', 'waits.id')
          .orderBy('m.meeting_id'),
      ).as('meetings'),
      jsonArrayFrom(
        eb
          .selectFrom('offers')
          .select([
            'offers.id',
            'offers.offered_at',
            'offers.until_at',
            'offers.answered_at',
            'offers.answer',
          ])
          .select([heldUntil, times])
          .whereRef('offers.wait_id', '=', 'waits.id')
          .orderBy('offers.offered_at')
          .orderBy('offers.id'),
      ).as('offers'),
    ])
    .orderBy('waits.asked_at')
    .orderBy('waits.id')

const clock = (column: 'from_at' | 'until_at') =>
  sql<string | null>`to_char(${sql.ref(`waits.${column}`)}, 'HH24:MI')`.as(column)

const days = sql<
  string[]
>`array(select to_char(day, 'YYYY-MM-DD') from unnest(waits.days) day order by day)`.as('days')

const instead = sql<string | null>`to_char(m.instead_of, 'YYYY-MM-DD"T"HH24:MI')`.as('instead')

const isHeld = (ctx: Ctx) =>
  sql<boolean>`exists (select from holds h where h.meeting_id = m.meeting_id
    and ${isKept(ctx, 'h')})`.as('held')

const heldUntil = sql<string | null>`(select to_jsonb(max(h.until_at)) from holds h
  where h.bundle_id = offers.id)`.as('held_until')

const times = sql<OfferedTime[]>`(select coalesce(jsonb_agg(jsonb_build_object('meeting', t.meeting_id,
    'start', to_char(t.starts_wall, 'YYYY-MM-DD"T"HH24:MI')) order by t.starts_wall, t.meeting_id), '[]')
  from offered_times t where t.offer_id = offers.id)`.as('times')
