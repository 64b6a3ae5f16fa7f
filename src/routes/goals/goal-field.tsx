import type { OpenGoal } from '../../domain/goals/open-goals.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { SelectField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { shortened } from './from.tsx'

type Props = { visit: Visit; goals: OpenGoal[]; shown: Shown; asked?: string }

/** For which goal it is, among those that are worked for; nothing where there is none. */
export function GoalField({ visit, goals, shown, asked = '' }: Props) {
  if (goals.length === 0) return null
  return (
    <SelectField
      {...fieldOf(visit, shown, 'goal', asked)}
      label={visit.say.t('goals.action.goal')}
      empty={visit.say.t('goals.action.noGoal')}
      options={goals.map(goal => ({ value: goal.id, label: shortened(goal.words) }))}
    />
  )
}
