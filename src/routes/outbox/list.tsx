import { Temporal } from 'temporal-polyfill'
import { type Filter, type Listed, noticesFor, type Outbox, PAGE } from '../../domain/notifications/outbox.ts'
import type { NoticeState } from '../../domain/notifications/tables.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Table } from '../../ui/table.tsx'
import { Notice, Tag, type Tone } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { FilterForm, filtered, filterIn, isNarrow } from './filter.tsx'

/** All that the school tells people: what needs the head first. */
export async function list(visit: Visit) {
  const filter = filterIn(visit)
  const outbox = await noticesFor(visit.ctx, filter)
  const { say, house } = visit
  const title = say.t('outbox.title')
  return visit.show(
    <Frame visit={visit} title={title} wide>
      <PageHead title={title} lead={say.t(house.sendsMail ? 'outbox.lead.mails' : 'outbox.lead.shown')} />
      {outbox.states.size === 0 ? <NothingYet visit={visit} /> : <Found {...{ visit, filter, outbox }} />}
    </Frame>,
  )
}

const NothingYet = ({ visit: { say, href } }: { visit: Visit }) => (
  <EmptyState
    title={say.t('outbox.empty.title')}
    text={say.t('outbox.empty.text')}
    actions={<LinkButton href={href('/rounds')}>{say.t('outbox.empty.next')}</LinkButton>}
  />
)

type Props = { visit: Visit; filter: Filter; outbox: Outbox }

function Found({ visit, filter, outbox }: Props) {
  const { say } = visit
  const stuck = (outbox.states.get('failed') ?? 0) + (outbox.states.get('uncertain') ?? 0)
  return (
    <>
      {stuck > 0 && <Notice tone="clay">{say.t('outbox.needs', { n: stuck })}</Notice>}
      <div class="no-print">
        <Disclosure summary={say.t('outbox.filter.open')} open={isNarrow(filter)}>
          <FilterForm visit={visit} filter={filter} outbox={outbox} />
        </Disclosure>
      </div>
      <Printing visit={visit} filter={filter} outbox={outbox} />
      {outbox.notices.length === 0 ? <NoneFits visit={visit} /> : <Letters visit={visit} outbox={outbox} />}
      <Pages visit={visit} filter={filter} outbox={outbox} />
    </>
  )
}

/** The way to print all that leave only by hand, of what is chosen. */
function Printing({ visit, filter: { state: _, name: __, ...filter }, outbox }: Props) {
  const { say } = visit
  if ((outbox.states.get('shown') ?? 0) < 2) return null
  return (
    <p class="no-print">
      <LinkButton kind="quiet" href={filtered(visit, { ...filter, page: 0 }, '/outbox/by-hand')}>
        {say.t('outbox.paper.open')}
      </LinkButton>
    </p>
  )
}

const NoneFits = ({ visit: { say, href } }: { visit: Visit }) => (
  <EmptyState
    title={say.t('outbox.none.title')}
    text={say.t('outbox.none.text')}
    actions={<LinkButton href={href('/outbox')}>{say.t('outbox.none.next')}</LinkButton>}
  />
)

function Letters({ visit, outbox }: { visit: Visit; outbox: Outbox }) {
  const { say } = visit
  const column = (name: 'to' | 'kind' | 'state' | 'when') => ({ label: say.t(`outbox.column.${name}`) })
  return (
    <Table
      caption={say.t('outbox.caption', { n: outbox.total })}
      columns={[column('to'), column('kind'), column('state'), column('when')]}
      rows={outbox.notices.map(notice => rowOf(visit, notice))}
    />
  )
}

const rowOf = ({ say, href }: Visit, notice: Listed) => [
  <a href={href(`/outbox/${notice.id}`)}>
    <bdi>{notice.to.name}</bdi>
  </a>,
  <>
    {say.t(`outbox.kind.${notice.kind}`)}
    <br />
    <small class="soft">
      <bdi>{notice.round}</bdi>
    </small>
  </>,
  <Tag tone={TONES[notice.state]}>{say.t(`outbox.state.${notice.state}`)}</Tag>,
  say.dateTime(Temporal.Instant.from(notice.sent_at ?? notice.created_at), 'dayShort'),
]

export const TONES: Record<NoticeState, Tone> = {
  uncertain: 'clay',
  failed: 'clay',
  shown: 'sky',
  sending: 'sun',
  waiting: 'sun',
  sent: 'leaf',
  withdrawn: 'plain',
}

function Pages({ visit, filter, outbox }: Props) {
  const { say } = visit
  const last = Math.ceil(outbox.total / PAGE) - 1
  if (last < 1) return null
  return (
    <div class="row between no-print">
      {filter.page > 0 && (
        <LinkButton kind="quiet" href={filtered(visit, { ...filter, page: filter.page - 1 })}>
          {say.t('common.previous')}
        </LinkButton>
      )}
      <span>{say.t('outbox.page', { n: filter.page + 1, of: last + 1 })}</span>
      {filter.page < last && (
        <LinkButton kind="quiet" href={filtered(visit, { ...filter, page: filter.page + 1 })}>
          {say.t('common.next')}
        </LinkButton>
      )}
    </div>
  )
}
