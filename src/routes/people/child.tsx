import { childPageFor } from '../../domain/conferences/times/child-page.ts'
import type { ChildFamily } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import { isHead, isStaff, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { About } from './child-about.tsx'
import { Conferences } from './child-conferences.tsx'
import { Contacts } from './child-contacts.tsx'
import { Educators } from './child-educators.tsx'
import { Homes } from './child-homes.tsx'
import { Restrictions } from './child-restrictions.tsx'
import { ChildWays } from './child-ways.tsx'

/** A child, as far as its reader may see it: staff, its own family, or the child itself. */
export async function showChild(visit: Visit) {
  needPerson(visit.ctx)
  const { child, family, ahead } = await childPageFor(visit.ctx, visit.id('child'))
  return visit.show(
    <Frame visit={visit} title={child.full}>
      <PageHead
        title={<bdi>{child.full}</bdi>}
        eyebrow={visit.say.list(child.groups.map(group => group.name))}
        actions={<Actions visit={visit} child={child} />}
      />
      <About visit={visit} child={child} />
      <Conferences visit={visit} ahead={ahead} />
      <ChildWays visit={visit} child={child} />
      <Educators visit={visit} child={child} />
      <FamilySections visit={visit} child={child} family={family} />
    </Frame>,
  )
}

type Props = { visit: Visit; child: Child }

function FamilySections({ visit, child, family }: Props & { family: ChildFamily }) {
  if (child.view === 'self') return null
  return (
    <>
      <Homes visit={visit} child={child} homes={family.homes} />
      <Contacts visit={visit} child={child} family={family} />
      {child.view === 'staff' && (
        <Restrictions visit={visit} child={child} restrictions={family.restrictions} />
      )}
    </>
  )
}

function Actions({ visit, child }: Props) {
  const { say, href } = visit
  if (child.view === 'family')
    return (
      child.conference && (
        <LinkButton href={href(`/children/${child.id}/requests`)} kind="quiet">
          {say.t('requests.own.title')}
        </LinkButton>
      )
    )
  if (child.view !== 'staff' || !isStaff(visit.ctx)) return null
  return (
    <>
      <LinkButton href={href(`/children/${child.id}/photo/new`)} kind="quiet">
        {say.t('people.photo.title')}
      </LinkButton>
      {isHead(visit.ctx) && (
        <>
          <LinkButton href={href(`/people/${child.id}/roles`)} kind="quiet">
            {say.t('people.roles.title')}
          </LinkButton>
          <LinkButton href={href(`/people/${child.id}/details`)} kind="quiet">
            {say.t('common.edit')}
          </LinkButton>
        </>
      )}
    </>
  )
}
