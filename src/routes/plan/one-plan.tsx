import { z } from 'zod'
import { needMover } from '../../domain/conferences/booking/policy.ts'
import { approvePlan } from '../../domain/conferences/planning/approve.ts'
import { markOf, movesOf } from '../../domain/conferences/planning/moves.ts'
import { undoPlan } from '../../domain/conferences/planning/taken-back.ts'
import { id, several, words } from '../../platform/http/fields.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { roundIn } from '../rounds/address.ts'
import { knownFor } from './known.ts'
import { onePlanPage } from './one-plan-page.tsx'
import { type Loaded, pathOf, wholeIn } from './whole.ts'

/** What a plan would change, one by one: the head says yes to all of it, or leaves some out. */
export const onePlanForm = form({
  schema: z.object({ mark: words(64), meetings: several(id()) }),
  async load(visit): Promise<Loaded> {
    needMover(visit.ctx)
    const [round, plan] = [roundIn(visit), visit.id('plan')]
    const other = visit.c.req.query('beside') ?? ''
    const known = await knownFor(visit, round, isId(other) ? [plan, other] : [plan])
    const whole = (id: string) => wholeIn(known, id)
    const one = found(whole(plan), 'plan')
    const moves = movesOf(one.result, [...known.met.values()], visit.ctx.now)
    return { ...one, known, moves, mark: markOf(moves), beside: other === plan ? undefined : whole(other) }
  },
  show: onePlanPage,
  async save(visit, { plan }, asked) {
    const n = await approvePlan(visit.ctx, plan.round_id, plan.id, asked)
    return visit.go(`/rounds/${plan.round_id}/board`, {
      toast: visit.say.t('plans.moves.done', { n }),
      undo: visit.href(`${pathOf(plan)}/undo`),
    })
  },
})

/** Takes all back that a plan changed. */
export const undo = act(async (visit: Visit) => {
  const [round, plan] = [roundIn(visit), visit.id('plan')]
  await undoPlan(visit.ctx, round, plan)
  return visit.go(`/rounds/${round}/plans/${plan}`, { toast: visit.say.t('plans.moves.undone') })
})
