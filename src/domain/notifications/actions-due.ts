import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { actionsTold } from '../goals/told.ts'
import { draftsOf } from './goal-told.ts'
import { isDue } from './reminders.ts'
import type { Draft } from './told.ts'

/** The evening before its day, to whoever has taken something on; once for each day that it is due. */
export async function actionsDue(ctx: Ctx): Promise<Draft[]> {
  const due_on = schoolDay(ctx).add({ days: 1 })
  const noon = due_on.toZonedDateTime({
    timeZone: ctx.school.zone,
    plainTime: Temporal.PlainTime.from('12:00'),
  })
  const start = noon.toInstant().toString()
  if (!isDue(ctx.now, start, ctx.school.zone)) return []
  const drafts: Draft[] = []
  for (const { id, child, owners } of (await actionsTold(ctx, { due_on: due_on.toString() })).values())
    drafts.push(
      ...(await draftsOf(ctx, 'actionDue', child, owners, { action: id }, `actionDue:${id}:${due_on}`)),
    )
  return drafts
}
