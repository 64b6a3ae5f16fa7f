import { Temporal } from 'temporal-polyfill'
import type { Feed } from '../../domain/notifications/feeds.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Table } from '../../ui/table.tsx'

const None = ({ visit: { say } }: { visit: Visit }) => (
  <EmptyState title={say.t('feeds.empty.title')} text={say.t('feeds.empty.text')} />
)

/** The devices that have an address, each with the button that ends it. */
export function Devices({ visit, feeds }: { visit: Visit; feeds: Feed[] }) {
  const { say, href } = visit
  if (feeds.length === 0) return <None visit={visit} />
  return (
    <Table
      caption={say.t('feeds.list')}
      quietCaption
      columns={[
        { label: say.t('feeds.list.device') },
        { label: say.t('feeds.list.since') },
        { label: say.t('feeds.list.end'), kind: 'actions' },
      ]}
      rows={feeds.map(({ id, device, created_at }) => [
        <bdi>{device}</bdi>,
        say.date(Temporal.Instant.from(created_at), 'medium'),
        <PostButton
          action={href(`/me/feeds/${id}/end`)}
          label={
            <>
              {say.t('feeds.list.end')} <span class="unseen">{say.t('feeds.list.endOf', { device })}</span>
            </>
          }
          fields={{ key: newKey() }}
          small
        />,
      ])}
    />
  )
}
