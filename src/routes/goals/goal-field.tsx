import type { Goal } from '../../domain/goals/goals.ts'
import { currentOf } from '../../domain/goals/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { SelectField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'

type Props = { visit: Visit; goals: Goal[]; shown: Shown; asked?: string }

/** For which goal it is, among those that are worked for; nothing where there is none. */
export function GoalField({ visit, goals, shown, asked = '' }: Props) {
  const open = goals.filter(goal => !goal.ended)
  if (open.length === 0) return null
  return (
    <SelectField
      {...fieldOf(visit, shown, 'goal', asked)}
      label={visit.say.t('goals.action.goal')}
      empty={visit.say.t('goals.action.noGoal')}
      options={open.map(goal => ({ value: goal.id, label: currentOf(goal.versions)?.words ?? '' }))}
    />
  )
}
