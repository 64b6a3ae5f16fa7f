import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Ctx } from '../../../platform/ctx.ts'
import type { Tables } from '../../../platform/db/client.ts'
import { mailReceiversOf } from '../../people/receivers.ts'
import { meetingsOf } from '../rounds/rounds.ts'
import { restsUntil } from './rules.ts'

type Asked = { guardian: string; at: string }

/** Who was last asked for something in the round that a query selects, and when. */
export const askedIn = (eb: ExpressionBuilder<Tables, 'rounds'>) =>
  jsonArrayFrom(
    eb
      .selectFrom('nudges as n')
      .whereRef('n.round_id', '=', 'rounds.id')
      .select('n.guardian_id as guardian')
      .select(sql<string>`to_char(n.nudged_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`.as('at')),
  )

/** Of those who were asked, who is to be let be now, and until when. */
export const restingOf = (asked: Asked[], ctx: Ctx): Map<string, string> =>
  new Map(
    asked.flatMap(({ guardian, at }) => {
      const until = restsUntil(at, ctx.now)
      return until ? [[guardian, until.toString()]] : []
    }),
  )

/** The same of one round. For words that have decided who asks. */
export async function restingIn(ctx: Ctx, round: string): Promise<Map<string, string>> {
  const row = await ctx.db
    .selectFrom('rounds')
    .where('rounds.id', '=', round)
    .select(eb => askedIn(eb).as('asked'))
    .executeTakeFirst()
  return restingOf(row?.asked ?? [], ctx)
}

/** Ids of the guardians of a round who get letters. For words that decided who asks. */
export async function askableIn(ctx: Ctx, round: string): Promise<string[]> {
  const needed = (await meetingsOf(ctx, round)).filter(({ need }) => need !== 'waived')
  const homes = await mailReceiversOf(ctx, [...new Set(needed.map(meeting => meeting.party))])
  return [...new Set(homes.map(({ guardian }) => guardian))]
}

/** Writes down that these are asked now: for their times, to choose one, or once more. */
export async function noteAsked(ctx: Ctx, round: string, guardians: string[], by: string): Promise<void> {
  if (guardians.length === 0) return
  const now = { nudged_at: ctx.now.toString(), nudged_by: by }
  const rows = [...new Set(guardians)].sort()
  await ctx.db
    .insertInto('nudges')
    .values(rows.map(guardian_id => ({ school_id: ctx.school.id, round_id: round, guardian_id, ...now })))
    .onConflict(conflict => conflict.columns(['school_id', 'round_id', 'guardian_id']).doUpdateSet(now))
    .execute()
}
