import { type Group, groupFor, isLed, type Member } from '../../domain/people/groups.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import { isKeeper } from '../../domain/students/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { PersonLine } from '../../ui/people/person-line.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { datesLine, photoOf } from './wording.ts'

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
          <>
            {isKeeper(visit.ctx, group) && (
              <LinkButton href={href(`${here}/tablets`)} kind="quiet">
                {say.t('students.tablets.way')}
              </LinkButton>
            )}
            {isHead(visit.ctx) && <HeadWays visit={visit} group={group} />}
          </>
        }
      />
      {isHead(visit.ctx) && !isLed(group) && <NoLead visit={visit} group={group} />}
      <Lines
        visit={visit}
        title={say.t('people.groups.educators')}
        members={group.members.filter(one => one.part !== 'child')}
      />
      <Lines visit={visit} title={say.t('people.list.children')} members={children} />
    </Frame>,
  )
}

const NoLead = ({ visit: { say, href }, group }: { visit: Visit; group: Group }) => (
  <Notice tone="clay">
    <p>{say.t('people.groups.unled.text')}</p>
    <LinkButton href={href(`/groups/${group.id}/members`)} kind="quiet" small>
      {say.t('people.groups.nameLead')}
    </LinkButton>
  </Notice>
)

function HeadWays({ visit: { say, href }, group }: { visit: Visit; group: Group }) {
  return (
    <>
      <LinkButton href={href(`/groups/${group.id}/details`)} kind="quiet">
        {say.t('common.edit')}
      </LinkButton>
      <LinkButton href={href(`/groups/${group.id}/members`)}>{say.t('people.members.title')}</LinkButton>
    </>
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
