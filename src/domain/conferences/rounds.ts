import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { partiesGuardedBy } from '../people/guarded.ts'
import { isStaff } from '../people/policy.ts'
import { type Standing, type StateEntry, standingAt } from './rules.ts'
import type { DaySpan } from './slots.ts'
import type { Need, RoundRow, StaffPart } from './tables.ts'

export type RoundStaff = {
  person_id: string
  part: StaffPart
  room_id: string | null
  break_after: number | null
}
/** When somebody is there, or has a break; wall times of the school's zone, as HH:MM. */
export type StaffSpan = DaySpan & { person_id: string; part: StaffPart; kind: 'there' | 'break' }

/** A round with all that was set up for it. Days in order, times as HH:MM of the school's zone. */
export type RoundView = RoundRow & {
  state: Standing
  states: StateEntry[]
  days: DaySpan[]
  rooms: { id: string; name: string }[]
  staff: RoundStaff[]
  hours: StaffSpan[]
}

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
  const row = await roundsSeenBy(ctx).where('rounds.id', '=', id).executeTakeFirst()
  return viewOf(ctx, found(row, 'round'))
}

/** All rounds that this actor may know of, the newest first. */
export async function roundsFor(ctx: Ctx): Promise<RoundView[]> {
  const rows = await roundsSeenBy(ctx).orderBy('rounds.created_at', 'desc').orderBy('rounds.id').execute()
  return rows.map(row => viewOf(ctx, row))
}

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

/** Rounds that this actor may know of, to be narrowed and widened by the words of conferences. */
export function roundsSeenBy(ctx: Ctx) {
  const { actor } = ctx
  const all = withParts(ctx)
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
          .where('own.party_id', 'in', partiesGuardedBy(ctx, actor.person.id, 'conference')),
      ),
    )
  return actor.kind === 'link' ? asked.where('rounds.id', '=', actor.link.round_id) : asked
}

const openedStates = (ctx: Ctx) =>
  ctx.db.selectFrom('round_states as asked').select('asked.state').where('asked.state', '=', 'opened')

const clock = (column: string) => sql<string>`to_char(${sql.ref(column)}, 'HH24:MI')`

function withParts(ctx: Ctx) {
  return ctx.db
    .selectFrom('rounds')
    .selectAll('rounds')
    .select(eb => [
      jsonArrayFrom(
        eb
          .selectFrom('round_states as s')
          .select(['s.state', 's.by_person', 's.entered_at', 's.effective_at'])
          .whereRef('s.round_id', '=', 'rounds.id')
          .orderBy('s.entered_at'),
      ).as('states'),
      jsonArrayFrom(
        eb
          .selectFrom('round_days as d')
          .select(['d.day', clock('d.from_at').as('from_at'), clock('d.until_at').as('until_at')])
          .whereRef('d.round_id', '=', 'rounds.id')
          .orderBy('d.day'),
      ).as('days'),
      jsonArrayFrom(
        eb
          .selectFrom('round_rooms as r')
          .innerJoin('rooms', 'rooms.id', 'r.room_id')
          .select(['rooms.id', 'rooms.name'])
          .whereRef('r.round_id', '=', 'rounds.id')
          .orderBy('rooms.name'),
      ).as('rooms'),
      jsonArrayFrom(
        eb
          .selectFrom('round_staff as w')
          .select(['w.person_id', 'w.part', 'w.room_id', 'w.break_after'])
          .whereRef('w.round_id', '=', 'rounds.id')
          .orderBy('w.part')
          .orderBy('w.person_id'),
      ).as('staff'),
      jsonArrayFrom(
        eb
          .selectFrom('staff_hours as h')
          .select(['h.person_id', 'h.part', 'h.kind', 'h.day'])
          .select([clock('h.from_at').as('from_at'), clock('h.until_at').as('until_at')])
          .whereRef('h.round_id', '=', 'rounds.id')
          .orderBy('h.person_id')
          .orderBy('h.day')
          .orderBy('h.from_at'),
      ).as('hours'),
    ])
}

type Stored = Omit<RoundView, 'state'>
export const viewOf = (ctx: Ctx, row: Stored): RoundView => ({
  ...row,
  state: standingAt(row.states, ctx.now),
})
