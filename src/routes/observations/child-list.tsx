import { observationsFor, type Seen } from '../../domain/observations/seen.ts'
import { type Child, childFor } from '../../domain/people/children.ts'
import { needPerson } from '../../domain/people/policy.ts'
import { isDay } from '../../platform/http/fields.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { Absent } from '../../platform/refusal.ts'
import { LinkButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { SeenCard } from './seen-card.tsx'
import { anotherChild } from './wording.ts'

const AT_ONCE = 20

/** A child of whom the reader may see what was written: staff, or its family. The child itself has no such page. */
export async function seenChildFor(visit: Visit): Promise<Child> {
  needPerson(visit.ctx)
  const child = await childFor(visit.ctx, visit.id('child'))
  if (child.view === 'self') throw new Absent('child')
  return child
}

/** All that was seen of a child, the newest first, some at a time. */
export async function showSeen(visit: Visit) {
  const child = await seenChildFor(visit)
  const after = placeIn(visit)
  // one more than is shown tells whether there is more
  const asked = { another: anotherChild(visit), limit: AT_ONCE + 1, ...(after && { after }) }
  const seen = await observationsFor(visit.ctx, child, asked)
  return visit.show(<SeenPage visit={visit} child={child} seen={seen} />)
}

/** The place after which to go on, as the link to older ones names it: a day and an id. */
function placeIn({ c }: Visit) {
  const [seen_on = '', id = ''] = (c.req.query('after') ?? '').split('.')
  return isDay(seen_on) && isId(id) ? { seen_on, id } : undefined
}

function SeenPage({ visit, child, seen }: { visit: Visit; child: Child; seen: Seen[] }) {
  const { say, href } = visit
  const staff = child.view === 'staff'
  const title = say.t('observations.list.title', { child: child.given })
  const shown = seen.slice(0, AT_ONCE)
  const last = seen.length > AT_ONCE ? shown.at(-1) : undefined
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<ToChild visit={visit} child={child} />}
        actions={<Ways visit={visit} child={child} />}
      />
      {shown.length === 0 ? (
        <EmptyState
          title={say.t('observations.list.none')}
          text={say.t(staff ? 'observations.list.none.staff' : 'observations.list.none.family')}
        />
      ) : (
        <div class="stack">
          {shown.map(one => (
            <SeenCard visit={visit} seen={one} staff={staff} />
          ))}
        </div>
      )}
      {last && (
        <p class="row">
          <LinkButton
            kind="quiet"
            href={href(`/children/${child.id}/observations?after=${last.seen_on}.${last.id}`)}
          >
            {say.t('observations.list.older')}
          </LinkButton>
        </p>
      )}
    </Frame>
  )
}

export const ToChild = ({ visit, child }: { visit: Visit; child: { id: string; full: string } }) => (
  <a href={visit.href(`/children/${child.id}`)}>
    <bdi>{child.full}</bdi>
  </a>
)

function Ways({ visit: { say, href }, child }: { visit: Visit; child: Child }) {
  return (
    <>
      {child.view === 'staff' && (
        <LinkButton href={href(`/observations/new?child=${child.id}`)}>
          {say.t('observations.new.way')}
        </LinkButton>
      )}
      <LinkButton kind="quiet" href={href(`/children/${child.id}/picture`)}>
        {say.t('observations.picture.way')}
      </LinkButton>
      <LinkButton kind="quiet" href={href(`/children/${child.id}/updates`)}>
        {say.t('observations.updates.way')}
      </LinkButton>
    </>
  )
}
