import { firstDay } from '../../domain/people/details.ts'
import { type Membership, type Profile, personFor } from '../../domain/people/persons.ts'
import { isHead, needHead, needPerson } from '../../domain/people/policy.ts'
import { addRole, endRole, rolesFor } from '../../domain/people/roles.ts'
import { isOver } from '../../domain/people/rules.ts'
import { endSchema, ROLES, roleSchema } from '../../domain/people/schema.ts'
import { form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { datesLine, goChanged, roleName } from './wording.ts'

type Loaded = { profile: Profile; roles: Membership[] }

async function load(visit: Visit): Promise<Loaded> {
  needPerson(visit.ctx)
  const { profile } = await personFor(visit.ctx, visit.id('person'))
  needHead(visit.ctx)
  return { profile, roles: await rolesFor(visit.ctx, profile.id) }
}

/** What somebody is and was here, with dates, and a further role. */
export const rolesForm = form({
  schema: roleSchema,
  load,
  show(visit, { profile, roles }, shown) {
    const { say, href } = visit
    const title = say.t('people.roles.of', { name: profile.full })
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} />
        <RoleTable visit={visit} profile={profile} roles={roles} />
        <Section title={say.t('people.roles.add')}>
          <Form
            action={href(`/people/${profile.id}/roles`)}
            submit={say.t('people.roles.add')}
            fields={{ key: newKey() }}
            cancel={{ href: href(`/people/${profile.id}`), label: say.t('common.back') }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <SelectField
              {...fieldOf(visit, shown, 'role')}
              label={say.t('people.role')}
              empty={say.t('people.choose')}
              options={ROLES.map(value => ({ value, label: roleName(visit, value) }))}
              required
            />
            <DateField
              {...fieldOf(visit, shown, 'from_on', firstDay(visit.ctx))}
              label={say.t('people.field.from')}
              required
            />
            <DateField
              {...fieldOf(visit, shown, 'last_day')}
              label={say.t('people.field.lastDay')}
              note={say.t('common.optional')}
            />
          </Form>
        </Section>
      </Frame>
    )
  },
  async save(visit, { profile }, input) {
    const { change } = await addRole(visit.ctx, profile.id, input)
    return goChanged(visit, `/people/${profile.id}/roles`, change)
  },
})

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

/** The end of one role: at once, or after a last day. */
export const roleEndForm = form({
  schema: endSchema,
  async load(visit) {
    needPerson(visit.ctx)
    // others see that somebody has a role, but never the row that it is
    found(isHead(visit.ctx) || null, 'role')
    const [{ profile, roles }, wanted] = [await load(visit), visit.id('role')]
    const role = found(
      roles.find(one => one.id === wanted),
      'role',
    )
    return { profile, role }
  },
  show(visit, { profile, role }, shown) {
    const { say, href } = visit
    const name = { name: profile.full, role: roleName(visit, role.role) }
    return (
      <Frame visit={visit} title={say.t('people.roles.endOf', name)}>
        <PageHead title={say.t('people.roles.endOf', name)} lead={say.t('people.roles.endLead')} />
        <Form
          action={href(`/people/${profile.id}/roles/${role.id}`)}
          submit={say.t('people.roles.end')}
          kind="danger"
          fields={{ key: newKey() }}
          cancel={{ href: href(`/people/${profile.id}/roles`), label: say.t('common.cancel') }}
          summary={<Problematic visit={visit} shown={shown} />}
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
        </Form>
      </Frame>
    )
  },
  async save(visit, { profile, role }, input) {
    const { change } = await endRole(visit.ctx, profile.id, role.id, input)
    return goChanged(visit, `/people/${profile.id}/roles`, change, visit.say.t('people.roles.ended'))
  },
})
