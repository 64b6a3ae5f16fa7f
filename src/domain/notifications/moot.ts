import { sql } from 'kysely'
import type { Ctx } from '../../platform/ctx.ts'
import { roundsThatReached } from '../conferences/rounds/states.ts'
import type { NoticeKind } from './told.ts'

/** Letters about what is to come of a round: once it is finished they tell nothing. */
const AHEAD: NoticeKind[] = [
  ...(['timesAsked', 'timesReminder', 'chooseTimes', 'nudge', 'timesProposed', 'setBreaks'] as const),
  ...(['schedulePlanned', 'meetingMade', 'meetingMoved', 'dayMoved', 'dayBefore'] as const),
  ...(['chooseAnother', 'newTimeOffered', 'timeOffered'] as const),
]

/** Takes off the pile what nobody needs to hand over any more: asked for times of a schedule that is out, told of a round that is finished. */
export async function withdrawMoot(ctx: Ctx): Promise<void> {
  const asks = sql<boolean>`notices.data ->> 'until' is not null`
  await ctx.db
    .updateTable('notices')
    .set({ state: 'withdrawn', fault: 'closed' })
    .where('state', '=', 'shown')
    .where(eb =>
      eb.or([
        eb.and([asks, eb('round_id', 'in', roundsThatReached(ctx, 'published'))]),
        eb.and([eb('kind', 'in', AHEAD), eb('round_id', 'in', roundsThatReached(ctx, 'closed'))]),
      ]),
    )
    .execute()
}
