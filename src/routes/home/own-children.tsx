import type { Family } from '../../domain/conferences/times/family-rounds.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { Face } from '../../ui/face.tsx'
import { Section } from '../../ui/head.tsx'
import { OwnTalks } from '../talks/ways.tsx'
import { WriteWay } from '../voice/ways.tsx'
import { OwnConferences } from './own-conferences.tsx'

/** The own children of somebody who works here, and what comes next for them: as every family reads it. */
export function OwnChildren({ visit, family }: { visit: Visit; family: Family }) {
  const { say, href } = visit
  const { children, meetings, talks } = family
  if (children.length === 0) return null
  return (
    <Section title={say.t('home.ownChildren')}>
      <OwnConferences visit={visit} meetings={meetings} own={children} level={3} />
      <OwnTalks visit={visit} talks={talks} level={3} />
      <CardList label={say.t('home.ownChildren')}>
        {children.map(child => (
          <Card
            level={3}
            lead={
              <Face name={child.given} src={child.photo ? href(`/people/${child.id}/photo`) : undefined} />
            }
            title={<bdi>{child.given}</bdi>}
            href={href(`/children/${child.id}`)}
            actions={<WriteWay visit={visit} child={child} />}
          />
        ))}
      </CardList>
    </Section>
  )
}
