import type { Ctx } from '../../platform/ctx.ts'
import { readsGoal } from './policy.ts'
import { type Seat, sitting } from './seat.ts'
import { standingWords } from './versions.ts'

/** A goal that is worked for, in short. */
export type OpenGoal = { id: string; words: string }

/** All of them that this reader may read, the newest first, to choose from: none is left out. */
export const openGoalsAt = (ctx: Ctx, seat: Seat): Promise<OpenGoal[]> =>
  ctx.db
    .selectFrom('goals')
    .where('goals.child_id', '=', seat.child.id)
    .where('goals.ended_at', 'is', null)
    .where(readsGoal(sitting(seat)))
    .select(['goals.id', standingWords('goals.id').as('words')])
    .orderBy('goals.proposed_at', 'desc')
    .orderBy('goals.id')
    .execute()
