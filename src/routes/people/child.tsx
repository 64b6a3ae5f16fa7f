import { type ChildFamily, childAndFamilyFor } from '../../domain/people/child-family.ts'
import type { Child } from '../../domain/people/children.ts'
import { isHead, isStaff, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { CardList } from '../../ui/card.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { ProfileCard } from '../../ui/people/profile-card.tsx'
import { Frame } from '../frame.tsx'
import { About } from './child-about.tsx'
import { Contacts } from './child-contacts.tsx'
import { Homes } from './child-homes.tsx'
import { Restrictions } from './child-restrictions.tsx'
import { ChildWays } from './child-ways.tsx'
import { languagesLine, photoOf } from './wording.ts'

/** A child, as far as its reader may see it: staff, its own family, or the child itself. */
export async function showChild(visit: Visit) {
  needPerson(visit.ctx)
  const { child, family } = await childAndFamilyFor(visit.ctx, visit.id('child'))
  return visit.show(
    <Frame visit={visit} title={child.full}>
      <PageHead
        title={<bdi>{child.full}</bdi>}
        eyebrow={visit.say.list(child.groups.map(group => group.name))}
        actions={<Actions visit={visit} child={child} />}
      />
      <About visit={visit} child={child} />
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

function Educators({ visit, child }: Props) {
  const { say, href } = visit
  if (child.groups.length === 0) return null
  const toGroup = (id: string) =>
    isStaff(visit.ctx) && <a href={href(`/groups/${id}`)}>{say.t('people.child.toGroup')}</a>
  const words = { languages: say.t('people.speaks'), reach: say.t('people.reachLabel') }
  return (
    <>
      {child.groups.map(group => (
        <Section title={say.t('people.child.educators', { group: group.name })} actions={toGroup(group.id)}>
          {group.educators.length === 0 ? (
            <p class="soft">{say.t('people.child.noEducators')}</p>
          ) : (
            <CardList label={say.t('people.child.educators', { group: group.name })}>
              {group.educators.map(one => (
                <ProfileCard
                  name={one.full}
                  photo={photoOf(visit, one)}
                  title={one.title}
                  reach={one.reach}
                  languages={languagesLine(visit, one.languages)}
                  words={words}
                />
              ))}
            </CardList>
          )}
        </Section>
      ))}
    </>
  )
}
