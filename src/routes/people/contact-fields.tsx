import type { ChildHome } from '../../domain/people/child-family.ts'
import { CONTACT_KINDS } from '../../domain/people/schema.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { type Option, SelectField } from '../../ui/field.tsx'
import { fieldOf } from '../problems.tsx'
import { homeName } from './child-homes.tsx'
import { DateFields } from './date-fields.tsx'

type Props = { visit: Visit; shown: Shown; adults: Option[]; homes: ChildHome[] }

export function ContactFields({ visit, adults, homes, shown }: Props) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'person')}
        label={say.t('people.person')}
        empty={say.t('people.choose')}
        options={adults}
        required
      />
      <SelectField
        {...fieldOf(visit, shown, 'kind')}
        label={say.t('people.contacts.kind')}
        empty={say.t('people.choose')}
        options={CONTACT_KINDS.map(value => ({ value, label: say.t(`people.contacts.${value}`) }))}
        required
      />
      <SelectField
        {...fieldOf(visit, shown, 'home', homes.length === 1 ? homes[0]!.id : '')}
        label={say.t('people.contacts.shownTo')}
        hint={say.t('people.contacts.shownToHint')}
        empty={say.t('people.contacts.school')}
        options={homes.map((home, n) => ({ value: home.id, label: homeName(visit, home, n) }))}
      />
      <DateFields visit={visit} shown={shown} />
    </>
  )
}
