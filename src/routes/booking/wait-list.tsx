import { Temporal } from 'temporal-polyfill'
import { removeWait, type WaitList, waitListFor } from '../../domain/conferences/waiting/listed.ts'
import type { OpenWait } from '../../domain/conferences/waiting/open.ts'
import { namesOf } from '../../domain/people/names.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { Offers } from './wait-offers.tsx'
import { wishesIn } from './wait-standing.tsx'

type Props = { visit: Visit; list: WaitList }

/** Who waits for a time, whom the school asks first, and what each was offered. */
export async function showWaitList(visit: Visit): Promise<Response> {
  const list = await waitListFor(visit.ctx, roundIn(visit))
  const { say, href } = visit
  const title = say.t('waits.list')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{list.round.name}</bdi>}
        lead={say.t('waits.list.lead')}
        actions={
          <LinkButton href={href(`/rounds/${list.round.id}`)} kind="quiet">
            {say.t('common.back')}
          </LinkButton>
        }
      />
      {list.waits.length === 0 ? (
        <EmptyState title={say.t('waits.list.empty')} text={say.t('waits.list.empty.text')} />
      ) : (
        <Waits visit={visit} list={list} />
      )}
    </Frame>,
  )
}

const Waits = ({ visit, list }: Props) => (
  <Table
    caption={visit.say.t('waits.list')}
    quietCaption
    columns={[
      { label: visit.say.t('waits.list.who') },
      { label: visit.say.t('waits.since') },
      { label: visit.say.t('waits.wishes') },
      { label: visit.say.t('waits.list.offers') },
      { label: visit.say.t('common.change'), kind: 'actions' },
    ]}
    rows={list.waits.map(wait => [
      <Who list={list} wait={wait} visit={visit} />,
      visit.say.dateTime(Temporal.Instant.from(wait.asked_at), 'dayShort'),
      wishesIn(visit.say, wait),
      <Offers say={visit.say} offers={wait.offers} />,
      <Ways visit={visit} list={list} wait={wait} />,
    ])}
  />
)

type RowProps = Props & { wait: OpenWait }

function Who({ visit: { say }, list: { names }, wait }: RowProps) {
  const children = say.list(wait.meetings.map(({ child }) => names.get(child)?.given ?? ''))
  return (
    <>
      <bdi>{names.get(wait.guardian)?.full}</bdi> <small class="soft">{children}</small>
    </>
  )
}

function Ways({ visit: { say, href }, list: { round, names }, wait }: RowProps) {
  const base = `/rounds/${round.id}`
  return (
    <div class="row">
      {wait.meetings.map(({ id, child }) => (
        <LinkButton href={href(`${base}/meetings/${id}/time`)} kind="quiet" small>
          {say.t('waits.list.give', { child: names.get(child)?.given ?? '' })}
        </LinkButton>
      ))}
      <PostButton
        action={href(`${base}/waits/${wait.id}/end`)}
        label={say.t('waits.list.remove')}
        fields={{ key: newKey() }}
        small
      />
    </div>
  )
}

export const removeFromList = act(async visit => {
  const round = roundIn(visit)
  const guardian = await removeWait(visit.ctx, round, visit.id('wait'))
  const name = (await namesOf(visit.ctx, [guardian])).get(guardian)?.full ?? ''
  return visit.go(`/rounds/${round}/waits`, { toast: visit.say.t('waits.list.removed', { name }) })
})
