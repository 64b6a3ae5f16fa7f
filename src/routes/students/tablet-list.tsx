import { Temporal } from 'temporal-polyfill'
import { lastDayBefore } from '../../domain/people/rules.ts'
import { setUpSecret } from '../../domain/students/here.ts'
import type { Kept, Tablet } from '../../domain/students/tablets.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { QrCode } from '../../platform/qr.tsx'
import { PostButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { CopyText } from '../../ui/notices/copy-text.tsx'

/** The tablets that are one today: until when, since when, last used; and how to make one end. */
export function Tablets({ visit, kept }: { visit: Visit; kept: Kept }) {
  const { say } = visit
  if (kept.tablets.length === 0) return <p class="soft">{say.t('students.tablets.none')}</p>
  return (
    <CardList label={say.t('students.tablets.these')}>
      {kept.tablets.map(tablet => (
        <TabletCard visit={visit} kept={kept} tablet={tablet} />
      ))}
    </CardList>
  )
}

type Props = { visit: Visit; kept: Kept; tablet: Tablet }

function TabletCard({ visit, kept, tablet }: Props) {
  const { say, href } = visit
  const fields = { what: 'revoke', tablet: tablet.id, key: newKey() }
  return (
    <Card
      level={3}
      title={<bdi>{tablet.name}</bdi>}
      actions={
        <PostButton
          action={href(`/groups/${kept.group.id}/passes`)}
          label={say.t('students.tablet.revoke')}
          fields={fields}
          kind="danger"
          small
        />
      }
    >
      <p class="soft">
        {say.t('students.tablet.until', { day: lastDayBefore(tablet.until_on) })}{' '}
        {tablet.used_on && say.t('students.tablet.used', { day: Temporal.PlainDate.from(tablet.used_on) })}
      </p>
      {!tablet.set_up_at && <SetUp visit={visit} tablet={tablet} />}
    </Card>
  )
}

/** How a tablet becomes one: nobody signs in on it, it opens this address. */
function SetUp({ visit, tablet }: Omit<Props, 'kept'>) {
  const { say, house, ctx, href } = visit
  const until = Temporal.Instant.from(tablet.set_up_until)
  if (Temporal.Instant.compare(until, ctx.now) <= 0) return <p>{say.t('students.tablet.late')}</p>
  const address = `${house.base()}${href('/tablet')}?set-up=${tablet.id}.${setUpSecret(house.signer, tablet.id)}`
  return (
    <>
      <p>{say.t('students.tablet.setUp', { time: say.time(until) })}</p>
      <QrCode text={address} size={168} title={say.t('students.tablet.qr')} />
      <CopyText
        id={`address-${tablet.id}`}
        label={say.t('students.tablet.address')}
        text={address}
        rows={3}
        copy={say.t('common.copy')}
        copied={say.t('common.copied')}
      />
    </>
  )
}
