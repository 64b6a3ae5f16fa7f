import { type SelectQueryBuilder, sql } from 'kysely'
import { type Ctx, isOfChild } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { prepared } from '../../../platform/prepared.ts'
import { found } from '../../../platform/refusal.ts'
import { isHomeOf } from '../../people/guarded.ts'
import { isStaff } from '../../people/policy.ts'
import { type Standing, type StateEntry, standingAt } from '../rules.ts'
import type { DaySpan } from '../slots.ts'
import type { StageEntry } from '../staging/rules.ts'
import type { Need, RoundRow, StaffPart } from '../tables.ts'
import { withDays, withParts } from './parts.ts'

type RoundStaff = {
  person_id: string
  part: StaffPart
  room_id: string | null
  break_after: number | null
}
/** `closed`: when it cannot be used; wall times of the school's zone, as HH:MM. */
export type RoundRoom = { id: string; name: string; closed: DaySpan[] }
/** When somebody is there, or has a break; wall times of the school's zone, as HH:MM. */
export type StaffSpan = DaySpan & { person_id: string; part: StaffPart; kind: 'there' | 'break' }

/** A round with all that was set up for it. Days in order, times as HH:MM of the school's zone. */
export type RoundView = RoundRow & {
  state: Standing
  states: StateEntry[]
  days: DaySpan[]
  rooms: RoundRoom[]
  staff: RoundStaff[]
  hours: StaffSpan[]
  /** From when who may choose a time; none: families choose only what they have none of. */
  stages: StageEntry[]
  /** Parties that go first because the school says so. */
  first: string[]
}

/** What families know of a round that asks for their times. */
export type AskedRound = Omit<RoundView, 'rooms' | 'staff' | 'hours' | 'stages' | 'first'>

export type RoundMeeting = {
  id: string
  child: string
  party: string
  length_minutes: number
  need: Need
  educators: string[]
}

/**
 * One round, for those who may know of it: staff, and a guardian (signed in, or by this round's link) once
 * it was opened and one of the guardian's parties meets in it. For all others there is none (Absent).
 */
export async function roundFor(ctx: Ctx, id: string): Promise<RoundView> {
  const [row] = await wholeRound(ctx, { id })
  return viewOf(ctx, found(row, 'round'))
}

const wholeRound = prepared((ctx, { id }: { id: string }) => roundsSeenBy(ctx).where('rounds.id', '=', id))

/** The same round as far as one must know it to say when one can come. */
export async function askedRoundFor(ctx: Ctx, id: string): Promise<AskedRound> {
  const [row] = await askedRound(ctx, { id })
  return viewOf(ctx, found(row, 'round'))
}

const askedRound = prepared((ctx, { id }: { id: string }) =>
  seenBy(ctx, withDays(ctx)).where('rounds.id', '=', id),
)

/** All rounds that this actor may know of, the newest first; single conferences outside of them are not here. */
export async function roundsFor(ctx: Ctx): Promise<RoundView[]> {
  const rows = await roundsListed(ctx).execute()
  return rows.map(row => viewOf(ctx, row))
}

/** The same as a query, for words that read them together with something else. */
export const roundsListed = (ctx: Ctx) =>
  roundsSeenBy(ctx)
    .where('rounds.kind', '=', 'round')
    .orderBy('rounds.created_at', 'desc')
    .orderBy('rounds.id')

/** Who meets whom in a round, in one statement. For words that have decided already who may know it. */
export function meetingsOf(ctx: Ctx, round: string): Promise<RoundMeeting[]> {
  return ctx.db
    .selectFrom('meetings')
    .where('round_id', '=', round)
    .select(['id', 'child_id as child', 'party_id as party', 'length_minutes', 'need', educatorsOf])
    .orderBy('child_id')
    .orderBy('party_id')
    .orderBy('id')
    .execute()
}

/** Of the meeting that a query selects. */
export const educatorsOf = sql<string[]>`array(select educator_id::text from meeting_educators
  where meeting_id = meetings.id order by educator_id)`.as('educators')

/** Whether the meeting that a query selects has a time. */
export const isPlaced = sql<boolean>`exists (select from bookings b where b.meeting_id = meetings.id
  and b.cancelled_at is null)`.as('placed')

/** Rounds that this actor may know of, to be narrowed and widened by the words of conferences. */
export const roundsSeenBy = (ctx: Ctx) => seenBy(ctx, withParts(ctx))

function seenBy<O>(ctx: Ctx, all: SelectQueryBuilder<Tables, 'rounds', O>) {
  const { actor } = ctx
  if (actor.kind === 'job' || isStaff(ctx)) return all
  if (actor.kind === 'visitor') return all.where(sql.lit(false))
  const asked = all
    .where(eb => eb.exists(openedStates(ctx).whereRef('asked.round_id', '=', 'rounds.id' as never)))
    .where(eb =>
      eb.exists(
        eb
          .selectFrom('meetings as own')
          .select('own.id')
          .whereRef('own.round_id', '=', 'rounds.id')
          .where(isHomeOf(ctx, 'own.party_id', actor.person.id, 'conference')),
      ),
    )
  if (actor.kind !== 'link') return asked
  return isOfChild(actor.link)
    ? all.where(sql.lit(false))
    : asked.where('rounds.id', '=', actor.link.round_id)
}

const openedStates = (ctx: Ctx) =>
  ctx.db.selectFrom('round_states as asked').select('asked.state').where('asked.state', '=', 'opened')

export const viewOf = <R extends { states: StateEntry[] }>(ctx: Ctx, row: R): R & { state: Standing } => ({
  ...row,
  state: standingAt(row.states, ctx.now),
})
