import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { composed } from '../../../platform/db/composed.ts'
import { found } from '../../../platform/refusal.ts'
import { settled } from '../../../platform/settled.ts'
import { dropOver, offerGone, releaseOver } from '../holding/over.ts'
import { type Asker, type Case, caseOf } from './case.ts'

/**
 * The case of a meeting once it is this transaction's turn. Whoever books takes turns on the educators of the
 * meeting and on the round's shared rooms and interpreters, always in this order; the constraint decides the rest.
 */
export async function caseInTurn(ctx: Ctx, meeting: string, asker: Asker = 'school'): Promise<Case> {
  const row = await ctx.db
    .selectFrom('meetings')
    .where('id', '=', meeting)
    .select(['round_id', 'child_id', educatorList])
    .executeTakeFirst()
  const { round_id, child_id, educators } = found(row, 'meeting')
  await takeTurns(ctx, [...educators, child_id, round_id])
  await releaseOver(ctx, round_id)
  return caseOf(ctx, meeting, asker)
}

const educatorList = sql<string[]>`array(select educator_id::text from meeting_educators
  where meeting_id = meetings.id)`.as('educators')

/** Waits until no other transaction books for any of these, smallest id first. */
export async function takeTurns(ctx: Ctx, ids: string[]) {
  const names = [...new Set(ids)].sort().map(id => `${ctx.school.id} ${id}`)
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0))
    from unnest(${names}::text[]) with ordinality as turn (name, at) order by at`.execute(ctx.db)
}

/**
 * Takes the turns of these meetings of a round, all at once. The round's own turn is shared with whoever books with
 * other educators, unless there is something to share out: rooms, interpreters, kept times, a list of who waits.
 * Gives whether something that was kept is free now.
 */
export async function takeTurnsFor(ctx: Ctx, round: string, meetings: string[]): Promise<boolean> {
  const [, gone] = await settled([turnsFor(ctx, { round, meetings }), dropOver(ctx)])
  return offerGone(ctx, round, gone)
}

/** The turns alone, in the order of `takeTurns`: two that meet halfway would wait for each other. */
export const turnsFor = composed(['round', 'meetings'], (ctx, { round, meetings }) => ({
  compile: () =>
    sql`select case when id = ${round} and not ${isCrowded(round)}
      then pg_advisory_xact_lock_shared(hashtextextended(name, 0))
      else pg_advisory_xact_lock(hashtextextended(name, 0)) end from (
    select id, ${ctx.school.id} || ' ' || id as name from (
      select educator_id::text as id from meeting_educators where meeting_id = any(${meetings}::uuid[])
      union select child_id::text from meetings where id = any(${meetings}::uuid[])
      union select ${round}) ids
    order by id collate "C") turns`.compile(ctx.db),
}))

const isCrowded = (
  round: string,
) => sql`(select exists (select from waits where round_id = ${round} and ended_at is null)
    or exists (select from holds where round_id = ${round})
    or exists (select from round_staff where round_id = ${round} and part = 'interpreter')
    or exists (select room_id from round_rooms where round_id = ${round}
      except select room_id from round_staff where round_id = ${round}))`
