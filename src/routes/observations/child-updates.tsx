import { Temporal } from 'temporal-polyfill'
import { type Update, updatesFor } from '../../domain/observations/updates.ts'
import type { Child } from '../../domain/people/children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Tag } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { Pages, pageIn } from '../pages.tsx'
import { seenChildFor, ToChild } from './child-list.tsx'
import { anotherChild, dayOf } from './wording.ts'

/** The updates of a child: for staff all, for a home those that stand. */
export async function showUpdates(visit: Visit) {
  const { say, href } = visit
  const child = await seenChildFor(visit)
  const page = pageIn(visit)
  const { updates, more } = await updatesFor(visit.ctx, child, anotherChild(visit), page)
  const title = say.t('observations.updates.title', { child: child.given })
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<ToChild visit={visit} child={child} />}
        actions={
          child.view === 'staff' && (
            <LinkButton href={href(`/children/${child.id}/updates/new`)}>
              {say.t('observations.update.write')}
            </LinkButton>
          )
        }
      />
      {updates.length === 0 ? (
        <EmptyState title={say.t('observations.updates.none')} text={noneText(visit, child)} />
      ) : (
        <CardList label={title}>
          {updates.map(update => (
            <UpdateCard visit={visit} update={update} />
          ))}
        </CardList>
      )}
      <Pages visit={visit} path={`/children/${child.id}/updates`} page={page} more={more} />
    </Frame>,
  )
}

const noneText = ({ say }: Visit, child: Child) =>
  child.view === 'staff'
    ? say.t('observations.updates.none.staff')
    : say.t('observations.updates.none.family', { child: child.given })

function UpdateCard({ visit, update }: { visit: Visit; update: Update }) {
  const { say, href } = visit
  return (
    <Card
      level={2}
      eyebrow={say.t('observations.by', { name: update.author.full })}
      title={say.date(Temporal.Instant.from(update.sent_at), 'day')}
      href={href(`/updates/${update.id}`)}
    >
      <p>{spanOf(visit, update)}</p>
      {update.withdrawn_at && (
        <p>
          <Tag tone="clay">{say.t('observations.update.withdrawn')}</Tag>
        </p>
      )}
    </Card>
  )
}

export const spanOf = (visit: Visit, { from_on, to_on }: Update): string =>
  visit.say.t('observations.update.span', { from: dayOf(visit, from_on), to: dayOf(visit, to_on) })
