import { Temporal } from 'temporal-polyfill'
import { type Ctx, schoolDay } from '../../platform/ctx.ts'
import { actionsTold } from '../goals/told.ts'
import { receiversOf } from '../people/receivers.ts'
import { draftsOf } from './goal-told.ts'
import { isEveOf } from './reminders.ts'
import type { Draft } from './told.ts'

/** No zone is further from another than these days: what is tomorrow for a reader is today's or one of these here. */
const DAYS_AHEAD = 2

/** The evening before its day, as it is where they live, to whoever has taken something on; once for each day that it is due. */
export async function actionsDue(ctx: Ctx): Promise<Draft[]> {
  const today = schoolDay(ctx)
  const until = today.add({ days: DAYS_AHEAD }).toString()
  const actions = [...(await actionsTold(ctx, { from: today.toString(), until })).values()]
  const readers = await receiversOf(
    ctx,
    actions.flatMap(({ owners }) => owners),
  )
  const isEve = (owner: string, day: string) =>
    isEveOf(ctx.now, Temporal.PlainDate.from(day), readers.get(owner)?.zone ?? ctx.school.zone)
  const drafts: Draft[] = []
  for (const { id, child, due_on, owners } of actions) {
    const due = owners.filter(owner => isEve(owner, due_on))
    if (due.length > 0)
      drafts.push(
        ...(await draftsOf(ctx, 'actionDue', child, due, { action: id }, `actionDue:${id}:${due_on}`)),
      )
  }
  return drafts
}
