import { type Group, groupsFor, isLed } from '../../domain/people/groups.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'

/** The groups of the school with who works in each. */
export async function showGroups(visit: Visit) {
  needPerson(visit.ctx)
  const groups = await groupsFor(visit.ctx)
  const { say, href } = visit
  const add = isHead(visit.ctx) && (
    <LinkButton href={href('/groups/new')}>{say.t('people.groups.add')}</LinkButton>
  )
  const ages = isHead(visit.ctx) && (
    <LinkButton href={href('/students/ages')} kind="quiet">
      {say.t('students.ages.title')}
    </LinkButton>
  )
  return visit.show(
    <Frame visit={visit} title={say.t('people.groups.title')}>
      <PageHead
        title={say.t('people.groups.title')}
        actions={
          <>
            {ages}
            {add}
          </>
        }
      />
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
      {educators.length > 0 && <p>{say.list(educators)}</p>}
      {!isLed(group) && (
        <p>
          <Tag tone="clay">{say.t('people.groups.unled')}</Tag>
        </p>
      )}
      {children > 0 && <p class="soft">{say.t('people.groups.children', { n: children })}</p>}
    </Card>
  )
}
