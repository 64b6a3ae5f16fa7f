import { firstDay } from '../../domain/people/details.ts'
import { addMember, endMember } from '../../domain/people/group-members.ts'
import { type Group, groupFor, type Member } from '../../domain/people/groups.ts'
import { isHead, needHead, needPerson } from '../../domain/people/policy.ts'
import { memberSchema, PARTS } from '../../domain/people/schema.ts'
import { act, form } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { found } from '../../platform/refusal.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/choice.tsx'
import { DateField, SelectField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { PersonLine } from '../../ui/people/person-line.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { fieldOf, Problematic } from '../problems.tsx'
import { everyoneOptions } from './adult-options.ts'
import { datesLine, goChanged, photoOf } from './wording.ts'

/** A group: its educators for all staff, its children for those who look after them. */
export async function showGroup(visit: Visit) {
  needPerson(visit.ctx)
  const group = await groupFor(visit.ctx, visit.id('group'))
  const { say, href } = visit
  const children = group.members.filter(one => one.part === 'child')
  const here = `/groups/${group.id}`
  return visit.show(
    <Frame visit={visit} title={group.name}>
      <PageHead
        title={<bdi>{group.name}</bdi>}
        eyebrow={datesLine(visit, group)}
        actions={
          isHead(visit.ctx) && (
            <>
              <LinkButton href={href(`${here}/details`)} kind="quiet">
                {say.t('common.edit')}
              </LinkButton>
              <LinkButton href={href(`${here}/members`)}>{say.t('people.members.title')}</LinkButton>
            </>
          )
        }
      />
      <Lines
        visit={visit}
        title={say.t('people.groups.educators')}
        members={group.members.filter(one => one.part !== 'child')}
      />
      <Lines visit={visit} title={say.t('people.list.children')} members={children} />
    </Frame>,
  )
}

function Lines({ visit, title, members }: { visit: Visit; title: string; members: Member[] }) {
  const { say, href } = visit
  return (
    <Section title={title}>
      {members.length === 0 && <p class="soft">{say.t('people.groups.nobody')}</p>}
      <ul class="stack">
        {members.map(one => (
          <li>
            <PersonLine
              name={one.full}
              href={href(`/${one.part === 'child' ? 'children' : 'people'}/${one.id}`)}
              photo={photoOf(visit, one)}
              note={one.part !== 'child' && say.t(`people.part.${one.part}`)}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const membersPath = (group: Group) => `/groups/${group.id}/members`

async function load(visit: Visit) {
  needPerson(visit.ctx)
  const group = await groupFor(visit.ctx, visit.id('group'))
  needHead(visit.ctx)
  return { group, everyone: await everyoneOptions(visit) }
}

/** Who belongs to a group, as what and when, and one more. */
export const membersForm = form({
  schema: memberSchema,
  load,
  show(visit, { group, everyone }, shown) {
    const { say, href } = visit
    const title = say.t('people.members.of', { name: group.name })
    return (
      <Frame visit={visit} title={title}>
        <PageHead title={title} />
        {group.members.length > 0 && <MemberTable visit={visit} group={group} />}
        <Section title={say.t('people.members.add')}>
          <Form
            action={href(membersPath(group))}
            submit={say.t('people.members.add')}
            fields={{ key: newKey() }}
            cancel={{ href: href(`/groups/${group.id}`), label: say.t('common.back') }}
            summary={<Problematic visit={visit} shown={shown} />}
          >
            <SelectField
              {...fieldOf(visit, shown, 'person')}
              label={say.t('people.person')}
              empty={say.t('people.choose')}
              options={everyone}
              required
            />
            <ChoiceField
              {...fieldOf(visit, shown, 'part', 'child')}
              label={say.t('people.members.part')}
              options={PARTS.map(value => ({ value, label: say.t(`people.part.${value}`) }))}
              inline
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
  async save(visit, { group }, input) {
    const { change } = await addMember(visit.ctx, group.id, input)
    return goChanged(visit, membersPath(group), change)
  },
})

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

export const memberEndAct = act(async visit => {
  needPerson(visit.ctx)
  const group = await groupFor(visit.ctx, visit.id('group'))
  const wanted = visit.id('member')
  const member = found(
    group.members.find(one => one.member === wanted),
    'member',
  )
  const { change } = await endMember(visit.ctx, group.id, member.member)
  return goChanged(visit, membersPath(group), change)
})
