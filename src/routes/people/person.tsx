import { type Acquaintance, type Profile, personFor } from '../../domain/people/persons.ts'
import { isHead, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Face } from '../../ui/face.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { PersonLine } from '../../ui/people/person-line.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { Reach } from './child-homes.tsx'
import { languagesLine, photoOf, rolesLine } from './wording.ts'

/** A grown person: a profile for those whom it educates, how to reach it for the staff who know it. */
export async function showPerson(visit: Visit) {
  needPerson(visit.ctx)
  const { profile, known, kept, isChild, namesake } = await personFor(visit.ctx, visit.id('person'))
  if (isChild) return visit.go(`/children/${profile.id}`)
  return visit.show(
    <Frame visit={visit} title={profile.full}>
      <PageHead
        title={<bdi>{profile.full}</bdi>}
        eyebrow={rolesLine(visit, profile.roles) || visit.say.t('people.former')}
        lead={profile.title && <bdi>{profile.title}</bdi>}
        actions={<Actions visit={visit} person={profile.id} />}
      />
      {namesake && <Namesake visit={visit} other={namesake} />}
      <Presented visit={visit} profile={profile} />
      {known && <Known visit={visit} known={known} />}
      {kept && (
        <Section title={visit.say.t('people.contact')}>
          <Reach visit={visit} reach={[]} kept />
        </Section>
      )}
    </Frame>,
  )
}

/** To the head: whoever is kept twice is not known as a parent at work. */
const Namesake = ({ visit: { say, href }, other }: { visit: Visit; other: string }) => (
  <Notice tone="clay">
    <p>{say.t('people.namesake')}</p>
    <LinkButton href={href(`/people/${other}`)} kind="quiet" small>
      {say.t('people.namesake.open')}
    </LinkButton>
  </Notice>
)

function Actions({ visit, person }: { visit: Visit; person: string }) {
  const { say, href, ctx } = visit
  if (!isHead(ctx)) return null
  return (
    <>
      <LinkButton href={href(`/people/${person}/photo/new`)} kind="quiet">
        {say.t('people.photo.title')}
      </LinkButton>
      <LinkButton href={href(`/people/${person}/roles`)} kind="quiet">
        {say.t('people.roles.title')}
      </LinkButton>
      <LinkButton href={href(`/people/${person}/details`)}>{say.t('common.edit')}</LinkButton>
    </>
  )
}

function Presented({ visit, profile }: { visit: Visit; profile: Profile }) {
  const { say, href } = visit
  const items: Fact[] = []
  if (profile.pronouns)
    items.push({ label: say.t('people.field.pronouns'), value: <bdi>{profile.pronouns}</bdi> })
  if (profile.languages.length > 0)
    items.push({ label: say.t('people.speaks'), value: languagesLine(visit, profile.languages) })
  if (profile.reach) items.push({ label: say.t('people.reachLabel'), value: <bdi>{profile.reach}</bdi> })
  for (const group of profile.groups)
    items.push({
      label: say.t(`people.part.${group.part}`),
      value: <a href={href(`/groups/${group.id}`)}>{group.name}</a>,
    })
  if (items.length === 0 && !profile.photo) return null
  return (
    <Section title={say.t('people.about')}>
      {profile.photo && <Face name={profile.full} src={photoOf(visit, profile)} size="large" />}
      {items.length > 0 && <Facts items={items} />}
    </Section>
  )
}

function Known({ visit, known }: { visit: Visit; known: Acquaintance }) {
  const { say } = visit
  const reach = [
    ...known.mails.map(value => ({ kind: 'mail' as const, value })),
    ...known.phones.map(value => ({ kind: 'phone' as const, value })),
  ]
  return (
    <>
      <Section title={say.t('people.contact')}>
        {reach.length > 0 ? (
          <Reach visit={visit} reach={reach} kept={false} />
        ) : (
          <p class="soft">{say.t('people.noAddress')}</p>
        )}
        <Facts items={needsOf(visit, known)} />
      </Section>
      <Belonging visit={visit} known={known} />
      {known.inNoHome && (
        <Notice tone="clay">
          <p>{say.t('people.inNoHome')}</p>
          <a href={visit.href('/people')}>{say.t('frame.people')}</a>
        </Notice>
      )}
    </>
  )
}

/** The children for whom this person is there, each with all that it is to the child. */
function Belonging({ visit, known }: { visit: Visit; known: Acquaintance }) {
  const { say, href } = visit
  const ties = [
    ...known.homes.map(({ child, relation }) => ({
      child,
      tie: relation || say.t('common.role.guardian'),
    })),
    ...known.contactOf.map(({ child, kind }) => ({ child, tie: say.t(`people.contacts.${kind}`) })),
  ]
  const children = new Map(ties.map(({ child }) => [child.id, child]))
  if (children.size === 0) return null
  return (
    <Section title={say.t('people.belongsTo')}>
      <ul class="stack">
        {[...children.values()].map(child => (
          <li>
            <PersonLine
              name={child.full}
              href={href(`/children/${child.id}`)}
              note={say.list(ties.filter(one => one.child.id === child.id).map(one => one.tie))}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function needsOf(visit: Visit, known: Acquaintance): Fact[] {
  const { say } = visit
  const items: Fact[] = [
    { label: say.t('people.field.spoken'), value: say.languageName(known.spoken_language) },
    { label: say.t('people.field.written'), value: say.languageName(known.written_language) },
  ]
  if (known.interpreter_needed)
    items.push({ label: say.t('people.field.interpreter'), value: say.t('common.yes') })
  if (known.access_needs)
    items.push({ label: say.t('people.field.access'), value: <bdi>{known.access_needs}</bdi> })
  if (known.zone && known.zone !== visit.ctx.school.zone)
    items.push({ label: say.t('people.field.zone'), value: zoneLabel(known.zone) })
  return items
}

export const zoneLabel = (zone: string) => zone.replaceAll('_', ' ')
