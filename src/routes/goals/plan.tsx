import type { Child } from 'hono/jsx'
import { outcomeSchema, planSchema } from '../../domain/goals/schema.ts'
import { needSchool, type Seat } from '../../domain/goals/seat.ts'
import { type Need, needFor } from '../../domain/goals/support/support.ts'
import { planIn, planSupport, reviewPlan } from '../../domain/goals/support/write.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { FormPage } from './form-page.tsx'
import { shortened } from './from.tsx'
import { OutcomeFields, PlanFields } from './plan-fields.tsx'
import { readersOf } from './wording.ts'

type Loaded = { seat: Seat; need: Need }

async function load(visit: Visit): Promise<Loaded> {
  const loaded = await needFor(visit.ctx, visit.id('support'))
  needSchool(loaded.seat)
  return loaded
}

/** A strategy for a need: with what, from when, who sees to it, and when it is looked at again. */
export const planForm = form({
  schema: planSchema,
  load,
  show: (visit, loaded, shown) =>
    page(visit, loaded, shown, 'new', <PlanFields visit={visit} seat={loaded.seat} shown={shown} />),
  async save(visit, { need }, input) {
    await planSupport(visit.ctx, need.id, input)
    return visit.go(`/support/${need.id}`, { toast: visit.say.t('goals.plan.made') })
  },
})

/** What came of it, in words. */
export const outcomeForm = form({
  schema: outcomeSchema,
  async load(visit) {
    const loaded = await needFor(visit.ctx, visit.id('support'))
    const plan = planIn(loaded.need, visit.id('strategy'))
    needSchool(loaded.seat)
    return { ...loaded, plan }
  },
  show: (visit, loaded, shown) =>
    page(
      visit,
      loaded,
      shown,
      loaded.plan.id,
      <OutcomeFields visit={visit} shown={shown} strategy={loaded.plan.strategy} />,
    ),
  async save(visit, { need, plan }, { outcome, words }) {
    await reviewPlan(visit.ctx, need.id, plan.id, outcome, words)
    return visit.go(`/support/${need.id}`, { toast: visit.say.t('goals.plan.reviewed') })
  },
})

function page(visit: Visit, { need, seat }: Loaded, shown: Shown, at: string, fields: Child) {
  const { say } = visit
  const path = `/support/${need.id}`
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={say.t(at === 'new' ? 'goals.plan.new' : 'goals.plan.look')}
      eyebrow={<bdi>{shortened(need.need)}</bdi>}
      action={`${path}/plans/${at}`}
      back={path}
      submit={say.t(at === 'new' ? 'goals.plan.send' : 'goals.plan.look.send')}
    >
      {fields}
      <Audience say={say} of={readersOf({ visit, seat }, need, false)} />
    </FormPage>
  )
}
