import type { OwnChild } from '../../domain/people/own-children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { Face } from '../../ui/face.tsx'
import { Section } from '../../ui/head.tsx'

/** The own children of somebody who works here. */
export function OwnChildren({ visit: { say, href }, children }: { visit: Visit; children: OwnChild[] }) {
  if (children.length === 0) return null
  return (
    <Section title={say.t('home.ownChildren')}>
      <CardList label={say.t('home.ownChildren')}>
        {children.map(child => (
          <Card
            level={3}
            lead={
              <Face name={child.given} src={child.photo ? href(`/people/${child.id}/photo`) : undefined} />
            }
            title={<bdi>{child.given}</bdi>}
            href={href(`/children/${child.id}`)}
          />
        ))}
      </CardList>
    </Section>
  )
}
