import { familyFor } from '../../domain/conferences/times/family-rounds.ts'
import type { OwnChild } from '../../domain/people/own-children.ts'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Face } from '../../ui/face.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ActionsWay } from '../goals/tabs.tsx'
import { OwnTalks, ownTalks } from '../talks/ways.tsx'
import { OwnAsks, ownAsks, WriteWay } from '../voice/ways.tsx'
import { greeting } from './greeting.ts'
import { Confided } from './in-confidence.tsx'
import { OwnConferences } from './own-conferences.tsx'

/** A family's first page: what comes next, then its children. */
export async function familyHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [{ children, meetings }, asks, talks] = await Promise.all([
    familyFor(ctx),
    ownAsks(ctx),
    ownTalks(ctx),
  ])
  const title = greeting(visit, person.use_name || person.given_name)
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <PageHead title={title} />
      <div class="stack">
        <OwnConferences visit={visit} meetings={meetings} own={children} />
        <OwnTalks visit={visit} talks={talks} />
        <OwnAsks visit={visit} asks={asks} own={children} />
        {asks.beside && <Confided visit={visit} waits={asks.beside} />}
        {children.length > 0 ? (
          <CardList label={say.t('home.children')}>
            {children.map(child => (
              <ChildCard visit={visit} child={child} />
            ))}
          </CardList>
        ) : (
          <EmptyState title={say.t('home.nothing.title')} text={say.t('home.nothing.text')} />
        )}
        {children.length > 0 && <ActionsWay visit={visit} />}
      </div>
    </Frame>,
  )
}

function ChildCard({ visit, child }: { visit: Visit; child: OwnChild }) {
  const src = child.photo ? visit.href(`/people/${child.id}/photo`) : undefined
  return (
    <Card
      lead={<Face name={child.given} src={src} />}
      title={<bdi>{child.given}</bdi>}
      href={visit.href(`/children/${child.id}`)}
      actions={<WriteWay visit={visit} child={child} />}
    >
      <p class="soft">{visit.say.list(child.groups)}</p>
    </Card>
  )
}
