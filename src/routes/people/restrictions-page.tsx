import type { ChildFamily, HomeGuardian } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import { RESTRICTED } from '../../domain/people/rules.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { CardList } from '../../ui/card.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { RestrictionCard } from './child-restrictions.tsx'
import { DateFields } from './date-fields.tsx'
import { EditForm } from './edit-form.tsx'

export const restrictionsPath = (child: { id: string }) => `/children/${child.id}/restrictions`

type Props = {
  visit: Visit
  shown: Shown
  child: Child
  restrictions: ChildFamily['restrictions']
  guardians: HomeGuardian[]
}

export function RestrictionsPage({ visit, child, restrictions, guardians, shown }: Props) {
  const { say } = visit
  const title = say.t('people.restrictions.of', { name: child.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={say.t('people.restrictions.lead')} />
      {restrictions.length > 0 && (
        <CardList label={title}>
          {restrictions.map(one => (
            <RestrictionCard visit={visit} child={child} restriction={one} />
          ))}
        </CardList>
      )}
      <Section title={say.t('people.restrictions.enter')}>
        <EditForm
          visit={visit}
          shown={shown}
          action={restrictionsPath(child)}
          submit={say.t('people.restrictions.enter')}
          cancel={{ href: `/children/${child.id}`, label: say.t('common.back') }}
        >
          <RestrictionFields visit={visit} shown={shown} guardians={guardians} />
          <Audience>{say.t('people.restrictions.audience')}</Audience>
        </EditForm>
      </Section>
    </Frame>
  )
}

type FieldsProps = { visit: Visit; shown: Shown; guardians: HomeGuardian[] }

function RestrictionFields({ visit, shown, guardians }: FieldsProps) {
  const { say } = visit
  return (
    <>
      <SelectField
        {...fieldOf(visit, shown, 'guardian')}
        label={say.t('people.restrictions.guardian')}
        empty={say.t('people.choose')}
        options={guardians.map(one => ({ value: one.id, label: one.full }))}
        required
      />
      <ChoiceField
        {...fieldOf(visit, shown, 'scope', 'everything')}
        label={say.t('people.restrictions.scope')}
        options={RESTRICTED.map(value => ({
          value,
          label: say.t(`people.scope.${value}`),
          hint: say.t(`people.scopeHint.${value}`),
        }))}
      />
      <TextField
        {...fieldOf(visit, shown, 'document')}
        label={say.t('people.restrictions.document')}
        hint={say.t('people.restrictions.documentHint')}
        required
      />
      <DateFields visit={visit} shown={shown} lastHint={say.t('people.restrictions.lastDayHint')} />
    </>
  )
}
