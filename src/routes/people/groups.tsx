import { firstDay } from '../../domain/people/details.ts'
import { addGroup, editGroup, type Group, groupFor, groupsFor } from '../../domain/people/groups.ts'
import { isHead, needHead, needPerson } from '../../domain/people/policy.ts'
import { lastDayBefore } from '../../domain/people/rules.ts'
import { groupSchema } from '../../domain/people/schema.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { DateField, TextField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { goChanged } from './wording.ts'

/** The groups of the school with who works in each. */
export async function showGroups(visit: Visit) {
  needPerson(visit.ctx)
  const groups = await groupsFor(visit.ctx)
  const { say, href } = visit
  const add = isHead(visit.ctx) && (
    <LinkButton href={href('/groups/new')}>{say.t('people.groups.add')}</LinkButton>
  )
  return visit.show(
    <Frame visit={visit} title={say.t('people.groups.title')}>
      <PageHead title={say.t('people.groups.title')} actions={add} />
      {groups.length === 0 ? (
        <EmptyState
          title={say.t('people.groups.none')}
          text={say.t('people.groups.noneText')}
          actions={add}
        />
      ) : (
        <CardList label={say.t('people.groups.title')}>
          {groups.map(group => (
            <GroupCard visit={visit} group={group} />
          ))}
        </CardList>
      )}
    </Frame>,
  )
}

function GroupCard({ visit, group }: { visit: Visit; group: Group }) {
  const { say, href } = visit
  const educators = group.members.filter(one => one.part !== 'child').map(one => one.full)
  const children = group.members.filter(one => one.part === 'child').length
  return (
    <Card level={2} title={<bdi>{group.name}</bdi>} href={href(`/groups/${group.id}`)}>
      <p>{educators.length > 0 ? say.list(educators) : say.t('people.child.noEducators')}</p>
      {children > 0 && <p class="soft">{say.t('people.groups.children', { n: children })}</p>}
    </Card>
  )
}

/** A new group. */
export const newGroupForm = form({
  schema: groupSchema,
  async load({ ctx }) {
    needHead(ctx)
  },
  show: (visit, _, shown) => (
    <GroupPage
      visit={visit}
      shown={shown}
      action="/groups/new"
      back="/groups"
      title={visit.say.t('people.groups.add')}
    />
  ),
  async save(visit, _, input) {
    const { change, value } = await addGroup(visit.ctx, input)
    return goChanged(visit, `/groups/${value}`, change, undefined, '/groups')
  },
})

/** Name and dates of a group. */
export const groupForm = form({
  schema: groupSchema,
  async load(visit) {
    needPerson(visit.ctx)
    const group = await groupFor(visit.ctx, visit.id('group'))
    needHead(visit.ctx)
    return group
  },
  show(visit, group, shown) {
    const here = `/groups/${group.id}`
    const title = visit.say.t('people.groups.edit', { name: group.name })
    return (
      <GroupPage
        visit={visit}
        shown={shown}
        kept={group}
        action={`${here}/details`}
        back={here}
        title={title}
      />
    )
  },
  async save(visit, group, input) {
    const { change } = await editGroup(visit.ctx, group.id, input)
    return goChanged(visit, `/groups/${group.id}`, change)
  },
})

type PageProps = { visit: Visit; shown: Shown; kept?: Group; action: string; back: string; title: string }

function GroupPage({ visit, shown, kept, action, back, title }: PageProps) {
  const { say, href } = visit
  const last = kept?.until_on ? lastDayBefore(kept.until_on).toString() : ''
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <Form
        action={href(action)}
        submit={say.t('common.save')}
        fields={{ key: newKey() }}
        cancel={{ href: href(back), label: say.t('common.cancel') }}
        summary={<Problematic visit={visit} shown={shown} />}
      >
        <TextField
          {...fieldOf(visit, shown, 'name', kept?.name)}
          label={say.t('people.groups.name')}
          required
        />
        <DateField
          {...fieldOf(visit, shown, 'from_on', kept?.from_on ?? firstDay(visit.ctx))}
          label={say.t('people.field.from')}
          required
        />
        <DateField
          {...fieldOf(visit, shown, 'last_day', last)}
          label={say.t('people.field.lastDay')}
          note={say.t('common.optional')}
        />
      </Form>
    </Frame>
  )
}
