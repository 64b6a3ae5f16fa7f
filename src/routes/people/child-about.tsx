import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Face } from '../../ui/face.tsx'
import { type Fact, Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/head.tsx'
import { dayOf, languagesLine, photoOf } from './wording.ts'

/** What is known of a child for everyday use. */
export function About({ visit, child }: { visit: Visit; child: Child }) {
  const { say } = visit
  const facts: (Fact | '')[] = [
    child.given_name !== child.given && {
      label: say.t('people.field.given'),
      value: <bdi>{child.given_name}</bdi>,
    },
    child.pronouns !== '' && { label: say.t('people.field.pronouns'), value: <bdi>{child.pronouns}</bdi> },
    child.born_on !== null && {
      label: say.t('people.field.born'),
      value: say.date(dayOf(child.born_on), 'long'),
    },
    { label: say.t('people.field.spoken'), value: languagesLine(visit, [child.spoken_language]) },
    child.access_needs !== '' && {
      label: say.t('people.field.access'),
      value: <bdi>{child.access_needs}</bdi>,
    },
  ].map(fact => fact || '')
  return (
    <Section title={say.t('people.about')}>
      {child.photo && <Face name={child.full} src={photoOf(visit, child)} size="large" />}
      <Facts items={facts.filter(fact => fact !== '')} />
    </Section>
  )
}
