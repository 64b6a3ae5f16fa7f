import { Temporal } from 'temporal-polyfill'
import type { Unfit, UnfitView } from '../../domain/conferences/days/unfit.ts'
import { isTold } from '../../domain/conferences/rules.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Tag } from '../../ui/tag.tsx'
import { timePath } from '../board/columns.ts'
import { conflictIn } from '../board/conflicts.tsx'
import { whenIn } from '../board/when.ts'
import { Child } from './day-preview.tsx'

type Props = { visit: Visit; view: UnfitView; one: Unfit }

/** One meeting: when it is, why it no longer fits, and the ways on. */
export function UnfitCard(props: Props) {
  const { visit, view, one } = props
  const { say } = visit
  const asked = one.asked_at && say.dateTime(Temporal.Instant.from(one.asked_at), 'dayShort')
  return (
    <Card
      mood={one.kept ? 'calm' : 'next'}
      eyebrow={whenIn(say, one.booking.starts_wall)}
      title={<Child one={one} names={view.names} />}
      actions={one.booking.locked ? <Release {...props} /> : <Ways {...props} />}
    >
      <p>{one.why.map(why => conflictIn(say, why, view)).join(' ')}</p>
      {one.kept && (
        <p>
          <Tag tone="plain">{say.t('days.unfit.kept')}</Tag>
        </p>
      )}
      {asked && (
        <p>
          <Tag tone="sun">{say.t('days.unfit.asked', { when: asked })}</Tag>
        </p>
      )}
      {one.booking.locked && <p class="soft">{say.t('board.locked')}</p>}
    </Card>
  )
}

const at = ({ visit, view, one }: Props, what: string) =>
  visit.href(`/rounds/${view.round.id}/unfit-times/${one.id}/${what}`)

function Ways(props: Props) {
  const { visit, view, one } = props
  const { say, href } = visit
  return (
    <>
      {one.free.map(({ start }) => (
        <PostButton
          action={at(props, 'time')}
          label={say.t('days.unfit.to', { when: whenIn(say, start) })}
          fields={{ key: newKey(), start }}
        />
      ))}
      <LinkButton href={href(timePath(view.round.id, one.id))} kind="quiet">
        {say.t('days.unfit.other')}
      </LinkButton>
      {isTold(view.round) && !one.asked_at && (
        <PostButton
          action={at(props, 'question')}
          label={say.t('days.unfit.ask')}
          fields={{ key: newKey() }}
        />
      )}
      {!one.kept && (
        <PostButton
          action={at(props, 'keeping')}
          label={say.t('days.unfit.keep')}
          fields={{ key: newKey() }}
        />
      )}
    </>
  )
}

const Release = ({ visit: { say, href }, view, one }: Props) => (
  <PostButton
    action={href(`/rounds/${view.round.id}/meetings/${one.id}/release`)}
    label={say.t('board.release')}
    fields={{ key: newKey() }}
  />
)
