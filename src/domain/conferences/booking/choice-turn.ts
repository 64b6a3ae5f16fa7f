import { sql } from 'kysely'
import type { Ctx } from '../../../platform/ctx.ts'
import { settled } from '../../../platform/settled.ts'
import { choosingOf } from '../choosing/choosing.ts'
import { dropHeld } from '../holding/holds.ts'
import { offerGone } from '../holding/over.ts'
import { aroundOf } from './around.ts'
import { changedOften } from './seldom.ts'
import type { TimePick } from './together.ts'
import { turnsFor } from './turn.ts'

/**
 * What decides, asked together with the turn. Should others have held something until now, the list is asked first,
 * while what this guardian holds is still kept for it.
 */
export async function choiceInTurn(ctx: Ctx, round: string, guardian: string, picks: TimePick[]) {
  const meetings = picks.map(pick => pick.meeting)
  const ask = () =>
    [
      dropHeld(ctx, round, guardian, meetings),
      choosingOf(ctx, round, guardian, aroundOf(ctx, picks)),
      changedOften(ctx, meetings),
    ] as const
  const turn = [turnsFor(ctx, round, meetings), sql`savepoint turn`.execute(ctx.db)] as const
  const [gone, , ...asked] = await settled([...turn, ...ask()])
  if (gone.size === 0) return asked
  await sql`rollback to savepoint turn`.execute(ctx.db)
  await offerGone(ctx, round, gone)
  return settled([...ask()])
}
