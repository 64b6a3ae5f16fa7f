import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { forgetConfidences } from '../circumstances/forgetting.ts'
import { forgetConferences, forgetRounds } from '../conferences/forgetting.ts'
import { forgetWork } from '../goals/forgetting.ts'
import { forgetLinks } from '../links/forgetting.ts'
import { forgetSeen } from '../observations/forgetting.ts'
import { forgetPeople } from '../people/forgetting.ts'
import { childrenGoneBefore, forgetPhotos } from '../people/gone.ts'
import { forgetSuspicions, suspectedChildren } from '../safeguarding/forgetting.ts'
import { forgetSeats } from '../students/forgetting.ts'
import { forgetVoice } from '../voice/forgetting.ts'

const OF_A_CHILD = [forgetVoice, forgetSeen, forgetWork, forgetConferences, forgetConfidences, forgetLinks]

/**
 * Ends in one school what its personal data declares to be kept until then: with a child that has left for a year,
 * with a round, with the last day; last of all who the people were, of whom nothing else is left.
 */
export async function forgetGone(ctx: Ctx): Promise<void> {
  await forgetPhotos(ctx)
  await forgetRounds(ctx)
  await forgetSeats(ctx)
  const children = await childrenGoneBefore(ctx, schoolDay(ctx).subtract({ years: 1 }))
  if (children.length > 0) for (const forget of OF_A_CHILD) await forget(ctx, children)
  await forgetSuspicions(ctx)
  await forgetPeople(ctx, await suspectedChildren(ctx))
}
