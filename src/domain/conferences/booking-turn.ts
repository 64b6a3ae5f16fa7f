import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { found } from '../../platform/refusal.ts'
import { type Asker, type Case, caseOf } from './booking-case.ts'
import { releaseOver } from './holds-over.ts'

/**
 * The case of a meeting once it is this transaction's turn. Whoever books takes turns on the educators of the
 * meeting and on the round's shared rooms and interpreters, always in this order; the constraint decides the rest.
 */
export async function caseInTurn(ctx: Ctx, meeting: string, asker: Asker = 'school'): Promise<Case> {
  const row = await ctx.db
    .selectFrom('meetings')
    .where('id', '=', meeting)
    .select(['round_id', educatorList])
    .executeTakeFirst()
  const { round_id, educators } = found(row, 'meeting')
  await takeTurns(ctx, [...educators, round_id])
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

/** Takes the turns of these meetings of a round, and of what the round shares, all at once. */
export async function takeTurnsFor(ctx: Ctx, round: string, meetings: string[]) {
  // in the order of takeTurns: two that meet halfway would wait for each other
  await sql`select pg_advisory_xact_lock(hashtextextended(name, 0)) from (
    select ${`${ctx.school.id} `} || id as name from (
      select educator_id::text as id from meeting_educators where meeting_id = any(${meetings}::uuid[])
      union select ${round}) ids
    order by id collate "C") turns`.execute(ctx.db)
  await releaseOver(ctx, round)
}
