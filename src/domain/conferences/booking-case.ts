import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { speechOf } from '../people/speech.ts'
import { answersTo } from './booking-answers.ts'
import { type Guest, guestOf } from './booking-attendance.ts'
import { type Busy, busyDuring } from './claims.ts'
import { type RoundView, roundFor } from './rounds.ts'
import { placedMeetings, type Scheduled, withGuardians } from './schedule.ts'

/** Everything that decides whether, when and where one meeting can be held. */
export type Case = {
  round: RoundView
  zone: string
  now: Temporal.Instant
  meeting: Scheduled
  guests: Guest[]
  interpreters: { id: string; languages: string[] }[]
  /** What is taken on the days of the round, of whoever and whatever this meeting could need. */
  busy: Busy[]
}

/** The case of a meeting as it stands. For words that have decided that this actor may know the meeting. */
export async function caseOf(ctx: Ctx, meeting: string): Promise<Case> {
  const row = await placedMeetings(ctx)
    .select('meetings.round_id')
    .where('meetings.id', '=', meeting)
    .executeTakeFirst()
  const { round_id, ...placed } = found(row, 'meeting')
  const round = await roundFor(ctx, round_id)
  const [scheduled] = await withGuardians(ctx, [placed])
  const { guardians, educators, child } = scheduled!
  const interpreting = round.staff.filter(one => one.part === 'interpreter').map(one => one.person_id)
  const speech = await speechOf(ctx, [...guardians, ...interpreting])
  const answers = await answersTo(ctx, round.id, guardians)
  const rooms = [...round.rooms.map(room => room.id), ...round.staff.flatMap(one => one.room_id ?? [])]
  const busy = await busyDuring(ctx, round.days, [
    ...educators,
    ...guardians,
    ...interpreting,
    child,
    ...rooms,
  ])
  return {
    round,
    zone: ctx.school.zone,
    now: ctx.now,
    meeting: scheduled!,
    guests: guardians.map(id => guestOf(id, answers.get(id), speech.get(id))),
    interpreters: interpreting.map(id => ({ id, languages: speech.get(id)?.speaks ?? [] })),
    busy,
  }
}

/**
 * The same once it is this transaction's turn. Whoever books takes turns on the educators of the meeting and
 * on the round's shared rooms and interpreters, always in this order; the constraint decides the rest.
 */
export async function caseInTurn(ctx: Ctx, meeting: string): Promise<Case> {
  const row = await ctx.db
    .selectFrom('meetings')
    .where('id', '=', meeting)
    .select(['round_id', educatorList])
    .executeTakeFirst()
  const { round_id, educators } = found(row, 'meeting')
  await takeTurns(ctx, [...educators, round_id])
  return caseOf(ctx, meeting)
}

const educatorList = sql<string[]>`array(select educator_id::text from meeting_educators
  where meeting_id = meetings.id)`.as('educators')

/** Waits until no other transaction books for any of these, smallest id first. */
export async function takeTurns(ctx: Ctx, ids: string[]) {
  const names = [...new Set(ids)].sort().map(id => `${ctx.school.id} ${id}`)
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${names}::text[]) with ordinality as turn (name, at) order by at`.execute(ctx.db)
}
