import { addGroup, editGroup, type Group, groupFor } from '../../domain/people/groups.ts'
import { needHead, needPerson } from '../../domain/people/policy.ts'
import { lastDayBefore } from '../../domain/people/rules.ts'
import { groupSchema } from '../../domain/people/schema.ts'
import { form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { TextField } from '../../ui/field.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf } from '../problems.tsx'
import { DateFields } from './date-fields.tsx'
import { EditForm } from './edit-form.tsx'
import { goChanged } from './wording.ts'

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
  const { say } = visit
  const last = kept?.until_on ? lastDayBefore(kept.until_on).toString() : ''
  return (
    <Frame visit={visit} title={title}>
      <PageHead title={title} />
      <EditForm
        visit={visit}
        shown={shown}
        action={action}
        submit={say.t('common.save')}
        cancel={{ href: back, label: say.t('common.cancel') }}
      >
        <TextField
          {...fieldOf(visit, shown, 'name', kept?.name)}
          label={say.t('people.groups.name')}
          required
        />
        <DateFields visit={visit} shown={shown} first={kept?.from_on} last={last} />
      </EditForm>
    </Frame>
  )
}
