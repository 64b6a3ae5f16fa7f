import { addAction } from '../../domain/goals/actions/write.ts'
import { type OpenGoal, openGoalsAt } from '../../domain/goals/open-goals.ts'
import { actionSchema } from '../../domain/goals/schema.ts'
import { type Seat, seatFor } from '../../domain/goals/seat.ts'
import { schoolDay } from '../../platform/ctx.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { DateField, TextArea } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { FormPage } from './form-page.tsx'
import { GoalField } from './goal-field.tsx'
import { ActionReaders, OwnerField } from './owner-field.tsx'

type Loaded = { seat: Seat; goals: OpenGoal[] }

/** Something to do, by exactly one. A home and the student take what they do themselves. */
export const actionForm = form({
  schema: actionSchema,
  async load(visit): Promise<Loaded> {
    const seat = await seatFor(visit.ctx, visit.id('child'))
    return { seat, goals: await openGoalsAt(visit.ctx, seat) }
  },
  show: actionPage,
  async save(visit, { seat }, input) {
    const id = await addAction(visit.ctx, seat.child.id, input)
    return visit.go(input.goal ? `/goals/${input.goal}` : `/actions/${id}`, {
      toast: visit.say.t('goals.action.added'),
    })
  },
})

function actionPage(visit: Visit, { seat, goals }: Loaded, shown: Shown) {
  const { say, c, ctx } = visit
  const path = `/children/${seat.child.id}/actions`
  const support = fieldOf(
    visit,
    shown,
    'support',
    isId(c.req.query('support') ?? '') ? c.req.query('support') : '',
  )
  return (
    <FormPage
      visit={visit}
      shown={shown}
      title={say.t('goals.action.new')}
      eyebrow={<bdi>{seat.child.full}</bdi>}
      lead={say.t('goals.action.lead')}
      action={`${path}/new`}
      back={path}
      submit={say.t('goals.action.add')}
      fields={{ support: support.value }}
    >
      <TextArea
        {...fieldOf(visit, shown, 'text')}
        label={say.t('goals.action.text')}
        rows={2}
        maxlength={2000}
        required
      />
      <OwnerField visit={visit} seat={seat} shown={shown} />
      <DateField
        {...fieldOf(visit, shown, 'due_on')}
        label={say.t('goals.action.due')}
        min={schoolDay(ctx).toString()}
        required
      />
      <GoalField visit={visit} goals={goals} shown={shown} asked={c.req.query('goal') ?? ''} />
      <ActionReaders visit={visit} seat={seat} shown={shown} />
    </FormPage>
  )
}
