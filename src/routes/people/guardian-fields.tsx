import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CheckField } from '../../ui/choice.tsx'
import { type Option, SelectField, TextField } from '../../ui/field.tsx'
import { fieldOf, hasValues } from '../problems.tsx'
import { FirstDayField } from './date-fields.tsx'

type FieldsProps = { visit: Visit; shown: Shown; adults: Option[] }

export function GuardianFields({ visit, shown, adults }: FieldsProps) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'guardian')}
        label={say.t('people.person')}
        empty={say.t('people.choose')}
        options={adults}
        required
      />
      <TextField
        {...fieldOf(visit, shown, 'relation')}
        label={say.t('people.field.relation')}
        hint={say.t('people.field.relationHint')}
        note={say.t('common.optional')}
      />
      <FirstDayField visit={visit} shown={shown} />
      <CheckField
        name="gets_mail"
        label={say.t('people.homes.getsMail')}
        checked={!hasValues(shown) || Boolean(shown.values.gets_mail)}
      />
    </>
  )
}
