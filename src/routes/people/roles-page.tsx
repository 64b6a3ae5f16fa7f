import { firstDay } from '../../domain/people/details.ts'
import type { Membership, Profile } from '../../domain/people/persons.ts'
import { isOver } from '../../domain/people/rules.ts'
import { ROLES } from '../../domain/people/schema.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { DateFields } from './date-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { datesLine, roleName } from './wording.ts'

type Props = { visit: Visit; shown: Shown; profile: Profile }
type Loaded = { profile: Profile; roles: Membership[] }

export function RolesPage({ visit, profile, roles, shown }: Props & { roles: Membership[] }) {
  const { say } = visit
  const title = say.t('people.roles.of', { name: profile.full })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <RoleTable visit={visit} profile={profile} roles={roles} />
      <Section title={say.t('people.roles.add')}>
        <EditForm
          visit={visit}
          shown={shown}
          action={`/people/${profile.id}/roles`}
          submit={say.t('people.roles.add')}
          cancel={{ href: `/people/${profile.id}`, label: say.t('common.back') }}
        >
          <SelectField
            {...fieldOf(visit, shown, 'role')}
            label={say.t('people.role')}
            empty={say.t('people.choose')}
            options={ROLES.map(value => ({ value, label: roleName(visit, value) }))}
            required
          />
          <DateFields visit={visit} shown={shown} />
        </EditForm>
      </Section>
    </Frame>
  )
}

function RoleTable({ visit, profile, roles }: Loaded & { visit: Visit }) {
  const { say, href, ctx } = visit
  return (
    <Table
      caption={say.t('people.roles.title')}
      quietCaption
      columns={[
        { label: say.t('people.role') },
        { label: say.t('people.dates.title') },
        { label: '', kind: 'actions' },
      ]}
      rows={roles.map(role => [
        roleName(visit, role.role),
        datesLine(visit, role),
        !isOver(role, firstDay(ctx)) && (
          <a href={href(`/people/${profile.id}/roles/${role.id}`)}>{say.t('people.roles.end')}</a>
        ),
      ])}
    />
  )
}

export function RoleEndPage({ visit, profile, role, shown }: Props & { role: Membership }) {
  const { say } = visit
  const name = { name: profile.full, role: roleName(visit, role.role) }
  return (
    <Frame visit={visit} title={say.t('people.roles.endOf', name)}>
      <PageHead title={say.t('people.roles.endOf', name)} lead={say.t('people.roles.endLead')} />
      <EditForm
        visit={visit}
        shown={shown}
        action={`/people/${profile.id}/roles/${role.id}`}
        submit={say.t('people.roles.end')}
        kind="danger"
        cancel={{ href: `/people/${profile.id}/roles`, label: say.t('common.cancel') }}
      >
        <ChoiceField
          {...fieldOf(visit, shown, 'when', 'now')}
          label={say.t('people.roles.when')}
          options={[
            { value: 'now', label: say.t('people.roles.now'), hint: say.t('people.roles.nowHint') },
            { value: 'day', label: say.t('people.roles.day') },
          ]}
        />
        <DateField {...fieldOf(visit, shown, 'last_day')} label={say.t('people.field.lastDay')} />
      </EditForm>
    </Frame>
  )
}
