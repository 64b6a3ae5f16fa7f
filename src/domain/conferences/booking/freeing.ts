import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { offerFreed } from '../waiting/offers.ts'
import { takeTurns } from './turn.ts'

/** Does what may free times of a round once it is this transaction's turn, and offers them to whoever waits. */
export async function freeing<T>(ctx: Ctx, round: string, work: () => Promise<T>): Promise<T> {
  await takeTurns(ctx, [round])
  const value = await work()
  await offerFreed(ctx, round)
  return value
}

/** The same for taking a change back: what it had taken up in rounds, such as hours or a break, is free again. */
export async function freeingUndo<T>(ctx: Ctx, change: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ id: string }>`select distinct r.id from changed_rows c
    join rounds r on r.id::text = coalesce(c.after, c.before) ->> case c.table_name when 'rounds' then 'id' else 'round_id' end
    where c.change_id = ${change}`.execute(ctx.db)
  const rounds = rows.map(row => row.id)
  if (rounds.length > 0) await takeTurns(ctx, rounds)
  const value = await work()
  for (const round of rounds) await offerFreed(ctx, round)
  return value
}
