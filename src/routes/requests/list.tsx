import { Temporal } from 'temporal-polyfill'
import { type Waiting, waitingRequestsFor } from '../../domain/conferences/requests/requests.ts'
import type { Named } from '../../domain/people/names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'

/** Homes that ask for a conference, to those who look after the children. */
export async function listRequests(visit: Visit) {
  const { say, ctx, href } = visit
  const { requests, names } = await waitingRequestsFor(ctx)
  const title = say.t('requests.list.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead title={title} lead={requests.length > 0 ? say.t('requests.list.lead') : undefined} />
      {requests.length === 0 ? (
        <EmptyState title={say.t('requests.list.none')} text={say.t('requests.list.none.text')} />
      ) : (
        <CardList label={title}>
          {requests.map(request => (
            <Card
              mood="needs"
              eyebrow={askedIn(visit, request, names)}
              title={<bdi>{names.get(request.child)?.full}</bdi>}
              actions={
                <LinkButton href={href(`/requests/${request.id}`)}>{say.t('requests.answer')}</LinkButton>
              }
            >
              <Said visit={visit} request={request} />
            </Card>
          ))}
        </CardList>
      )}
    </Frame>,
  )
}

export const askedIn = ({ say }: Visit, { asked_by, asked_at }: Waiting, names: Map<string, Named>) =>
  say.t('requests.asked', {
    name: names.get(asked_by)?.full ?? '',
    when: say.date(Temporal.Instant.from(asked_at), 'day'),
  })

/** What the family wrote, byte for byte. */
export const Said = ({ visit: { say }, request }: { visit: Visit; request: Waiting }) => (
  <>
    <p>
      <bdi>{request.about}</bdi>
    </p>
    {request.wished && <p class="soft">{say.t('requests.wished', { text: request.wished })}</p>}
  </>
)

/** On the first page of staff, while somebody waits. */
export const FamiliesAsk = ({ visit: { say, href }, n }: { visit: Visit; n: number }) =>
  n === 0 ? null : (
    <Notice tone="clay">
      <a href={href('/requests')}>{say.t('requests.list.some', { n })}</a>
    </Notice>
  )
