import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { takeTurns } from '../booking/turn.ts'
import { setHoldsAside } from '../holding/aside.ts'
import { releaseOver } from '../holding/over.ts'
import type { DayAsk } from './hours-moved.ts'

/** Of everybody who holds or will hold a conference of the round, all at once. */
export async function takeTurnsOf(ctx: Ctx, round: string) {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from round_staff where round_id = ${round} and part = 'educator'
    union select e.educator_id from meeting_educators e join meetings m on m.id = e.meeting_id
      where m.round_id = ${round}`.execute(ctx.db)
  await takeTurns(ctx, [...rows.map(row => row.id), round])
  await releaseOver(ctx, round)
}

/** Whoever was just choosing a time of that day chooses again; who waits goes on waiting. */
export async function letGo(ctx: Ctx, round: string, { from, educator }: DayAsk) {
  const held = await ctx.db
    .selectFrom('holds')
    .select('meeting_id')
    .where('round_id', '=', round)
    .where(sql<boolean>`starts_wall::date = ${from}::date`)
    .$if(educator !== null, query =>
      query.where(sql<boolean>`exists (select from meeting_educators held
        where held.meeting_id = holds.meeting_id and held.educator_id = ${educator})`),
    )
    .execute()
  for (const { meeting_id } of held) await setHoldsAside(ctx, meeting_id)
}
