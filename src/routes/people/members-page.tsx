import { type Group, isLed } from '../../domain/people/groups.ts'
import { PARTS } from '../../domain/people/schema.ts'
import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { type Option, SelectField } from '../../ui/field.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { DateFields } from './date-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { datesLine } from './wording.ts'

export const membersPath = (group: Group) => `/groups/${group.id}/members`

type Props = { visit: Visit; group: Group; people: Option[]; shown: Shown }

/** Who belongs to the group, and one more: as long as nobody leads it, most likely somebody who does. */
export function MembersPage({ visit, group, people, shown }: Props) {
  const { say } = visit
  const title = say.t('people.members.of', { name: group.name })
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      {group.members.length > 0 && <MemberTable visit={visit} group={group} />}
      <Section title={say.t('people.members.add')}>
        {!isLed(group) && <NotListed visit={visit} />}
        <EditForm
          visit={visit}
          shown={shown}
          action={membersPath(group)}
          submit={say.t('people.members.add')}
          cancel={{ href: `/groups/${group.id}`, label: say.t('common.back') }}
        >
          <SelectField
            {...fieldOf(visit, shown, 'person')}
            label={say.t('people.person')}
            empty={say.t('people.choose')}
            options={people}
            required
          />
          <ChoiceField
            {...fieldOf(visit, shown, 'part', isLed(group) ? 'child' : 'lead')}
            label={say.t('people.members.part')}
            hint={say.t('people.members.part.hint')}
            options={PARTS.map(value => ({ value, label: say.t(`people.part.${value}`) }))}
            inline
          />
          <DateFields visit={visit} shown={shown} />
        </EditForm>
      </Section>
    </Frame>
  )
}

/** Who is to lead a new group is often new here too. */
const NotListed = ({ visit: { say, href } }: { visit: Visit }) => (
  <p>
    {say.t('people.members.missing')} <a href={href('/people/new')}>{say.t('people.add.title')}</a>
  </p>
)

function MemberTable({ visit, group }: { visit: Visit; group: Group }) {
  const { say, href } = visit
  return (
    <Table
      caption={say.t('people.members.title')}
      quietCaption
      columns={[
        { label: say.t('people.name') },
        { label: say.t('people.members.part') },
        { label: say.t('people.dates.title') },
        { label: '', kind: 'actions' },
      ]}
      rows={group.members.map(one => [
        <bdi>{one.full}</bdi>,
        say.t(`people.part.${one.part}`),
        datesLine(visit, one),
        one.until_on === null && (
          <PostButton
            action={href(`${membersPath(group)}/${one.member}/end`)}
            label={say.t('people.members.end')}
            fields={{ key: newKey() }}
            small
          />
        ),
      ])}
    />
  )
}
