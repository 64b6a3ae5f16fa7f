import { familyFor } from '../../domain/conferences/times/family-rounds.ts'
import { isInterpreter, needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ActionsWay } from '../goals/tabs.tsx'
import { InterpretingWay } from '../interpreting/way.tsx'
import { OwnTalks } from '../talks/ways.tsx'
import { OwnAsks, ownAsks } from '../voice/ways.tsx'
import { ChildCard } from './child-card.tsx'
import { GoalsAsked } from './goals-asked.tsx'
import { greeting } from './greeting.ts'
import { OwnConferences } from './own-conferences.tsx'

/** A family's first page: what comes next, then its children. */
export async function familyHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [{ children, meetings, talks }, asks] = await Promise.all([familyFor(ctx), ownAsks(ctx)])
  const title = greeting(visit, person.use_name || person.given_name)
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <PageHead title={title} />
      <div class="stack">
        <OwnConferences visit={visit} meetings={meetings} own={children} />
        <OwnTalks visit={visit} talks={talks} />
        <OwnAsks visit={visit} asks={asks} own={children} />
        {asks.beside && <GoalsAsked visit={visit} beside={asks.beside} own={children} />}
        {isInterpreter(ctx) && <InterpretingWay visit={visit} />}
        {children.length > 0 ? (
          <CardList label={say.t('home.children')}>
            {children.map(child => (
              <ChildCard visit={visit} child={child} />
            ))}
          </CardList>
        ) : (
          !isInterpreter(ctx) && (
            <EmptyState title={say.t('home.nothing.title')} text={say.t('home.nothing.text')} />
          )
        )}
        {children.length > 0 && <ActionsWay visit={visit} />}
      </div>
    </Frame>,
  )
}
