import { lastDayOfYear } from '../../domain/people/school-year.ts'
import type { Kept } from '../../domain/students/tablets.ts'
import { schoolDay } from '../../platform/ctx.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { DateField, TextField } from '../../ui/field.tsx'
import { EditForm } from '../people/edit-form.tsx'
import { fieldOf } from '../problems.tsx'

const LONGEST_NAME = 100

export const pathOf = ({ group }: Kept) => `/groups/${group.id}/tablets`

/** One more tablet: named after its group, until the school year ends. */
export function NewTablet({ visit, kept, shown }: { visit: Visit; kept: Kept; shown: Shown }) {
  const { say } = visit
  const today = schoolDay(visit.ctx)
  return (
    <EditForm
      visit={visit}
      shown={shown}
      action={pathOf(kept)}
      submit={say.t('students.tablet.add')}
      kind="quiet"
    >
      <TextField
        {...fieldOf(visit, shown, 'name', say.t('students.tablet.name.like', { group: kept.group.name }))}
        label={say.t('students.tablet.name')}
        maxlength={LONGEST_NAME}
        required
      />
      <DateField
        {...fieldOf(visit, shown, 'last_day', lastDayOfYear(today).toString())}
        label={say.t('students.tablet.lastDay')}
        hint={say.t('students.tablet.lastDay.hint')}
        required
      />
    </EditForm>
  )
}
