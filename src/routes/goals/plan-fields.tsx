import type { Seat } from '../../domain/goals/seat.ts'
import { actorId, schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

/** What is tried, with what, by whom, from when until it is looked at again. */
export function PlanFields({ visit, seat, shown }: { visit: Visit; seat: Seat; shown: Shown }) {
  const { say, ctx } = visit
  const today = schoolDay(ctx)
  return (
    <>
      <TextArea
        {...fieldOf(visit, shown, 'strategy')}
        label={say.t('goals.plan.strategy')}
        rows={3}
        maxlength={4000}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'resource')}
        label={say.t('goals.plan.resource')}
        hint={say.t('goals.plan.resource.hint')}
        note={say.t('common.optional')}
        maxlength={2000}
      />
      <SelectField
        {...fieldOf(visit, shown, 'who', actorId(ctx) ?? '')}
        label={say.t('goals.plan.who')}
        options={seat.team.map(one => ({ value: one.id, label: one.full }))}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'starts_on', today.toString())}
        label={say.t('goals.plan.from')}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'review_on', today.add({ weeks: 6 }).toString())}
        label={say.t('goals.plan.again')}
        hint={say.t('goals.plan.again.hint')}
        required
      />
    </>
  )
}

/** Whether it has helped, and what was learned. */
export function OutcomeFields({ visit, shown, strategy }: { visit: Visit; shown: Shown; strategy: string }) {
  const { say } = visit
  return (
    <>
      <p>
        <bdi>{strategy}</bdi>
      </p>
      <ChoiceField
        {...fieldOf(visit, shown, 'outcome')}
        label={say.t('goals.plan.outcome')}
        options={(['helped', 'partly', 'not'] as const).map(value => ({
          value,
          label: say.t(`goals.plan.outcome.${value}`),
        }))}
        required
      />
      <TextArea
        {...fieldOf(visit, shown, 'words')}
        label={say.t('goals.plan.outcome.words')}
        rows={3}
        maxlength={4000}
        required
      />
    </>
  )
}
