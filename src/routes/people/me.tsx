import { Temporal } from 'temporal-polyfill'
import { ownLettersSeen, type SeenByHand } from '../../domain/notifications/seen-by-hand.ts'
import { detailsFor, mayEditItself, type PersonDetails } from '../../domain/people/details.ts'
import { showPhone } from '../../domain/people/phones.ts'
import { isStaff, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Audience } from '../../ui/audience.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { PageHead, Section } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { zoneLabel } from './person.tsx'
import { languagesLine, rolesLine } from './wording.ts'

/** What the school keeps of its reader. */
export async function showMe(visit: Visit) {
  const me = needPerson(visit.ctx)
  const [person, seen] = await Promise.all([detailsFor(visit.ctx, me.id), ownLettersSeen(visit.ctx)])
  const { say, href } = visit
  return visit.show(
    <Frame visit={visit} title={say.t('people.me.title')}>
      <PageHead
        title={say.t('people.me.title')}
        eyebrow={rolesLine(visit, me.roles)}
        lead={say.t(mayEditItself(visit.ctx) ? 'people.me.lead' : 'people.me.student')}
        actions={
          mayEditItself(visit.ctx) && (
            <>
              {isStaff(visit.ctx) && (
                <LinkButton href={href('/me/photo')} kind="quiet">
                  {say.t('people.photo.title')}
                </LinkButton>
              )}
              <LinkButton href={href('/me/feeds')} kind="quiet">
                {say.t('feeds.title')}
              </LinkButton>
              <LinkButton href={href('/me/details')}>{say.t('people.me.edit')}</LinkButton>
            </>
          )
        }
      />
      <Section title={say.t('people.me.details')}>
        <Facts items={factsOf(visit, person)} />
        <Audience>{say.t(isStaff(visit.ctx) ? 'people.me.audienceStaff' : 'people.me.audience')}</Audience>
      </Section>
      {seen.length > 0 && <Letters visit={visit} seen={seen} />}
    </Frame>,
  )
}

/** Letters that did not leave by themselves: whoever handed one over saw the link in it. */
const Letters = ({ visit: { say }, seen }: { visit: Visit; seen: SeenByHand[] }) => (
  <Section title={say.t('people.me.letters')}>
    <p>{say.t('people.me.lettersLead')}</p>
    <Facts
      items={seen.map(({ at, by }) => ({
        label: say.dateTime(Temporal.Instant.from(at)),
        value: <bdi>{by.full}</bdi>,
      }))}
    />
  </Section>
)

function factsOf(visit: Visit, person: PersonDetails): Fact[] {
  const { t, languageName } = visit.say
  const name = [person.given_name, person.family_name].filter(Boolean).join(' ')
  const lines = (values: string[]) =>
    values.map(value => (
      <p>
        <bdi dir="ltr">{value}</bdi>
      </p>
    ))
  const facts: (Fact | false)[] = [
    { label: t('people.name'), value: <bdi>{name}</bdi> },
    person.use_name !== '' && { label: t('people.field.use'), value: <bdi>{person.use_name}</bdi> },
    person.pronouns !== '' && { label: t('people.field.pronouns'), value: <bdi>{person.pronouns}</bdi> },
    { label: t('people.field.spoken'), value: languageName(person.spoken_language) },
    { label: t('people.field.written'), value: languageName(person.written_language) },
    person.interpreter_needed && { label: t('people.field.interpreter'), value: t('common.yes') },
    person.access_needs !== '' && {
      label: t('people.field.access'),
      value: <bdi>{person.access_needs}</bdi>,
    },
    person.mails.length > 0 && { label: t('people.field.mails'), value: lines(person.mails) },
    person.phones.length > 0 && {
      label: t('people.field.phones'),
      value: lines(person.phones.map(phone => showPhone(phone, visit.ctx.school.country))),
    },
    person.zone !== '' && { label: t('people.field.zone'), value: zoneLabel(person.zone) },
    person.languages.length > 0 && {
      label: t('people.field.languages'),
      value: languagesLine(visit, person.languages),
    },
    person.title !== '' && { label: t('people.field.title'), value: <bdi>{person.title}</bdi> },
    person.reach !== '' && { label: t('people.field.reach'), value: <bdi>{person.reach}</bdi> },
  ]
  return facts.filter(fact => fact !== false)
}
