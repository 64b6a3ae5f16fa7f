import { Temporal } from 'temporal-polyfill'
import type { OpenWait } from '../../domain/conferences/waiting/open.ts'
import type { WaitView } from '../../domain/conferences/waiting/own.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { LinkButton, PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Notice } from '../../ui/tag.tsx'
import { whenIn } from './wait-offers.tsx'
import type { WaitWay } from './wait-way.ts'

type Props = { visit: Visit; way: WaitWay }
const instant = (text: string) => Temporal.Instant.from(text)

/** A time is kept: what, until when, and the way to take it or to say no. */
export function Offered({ visit, way }: Props) {
  const { say, href } = visit
  const { view } = way
  const offer = view.offer!
  const until = say.dateTime(instant(offer.held_until))
  return (
    <Card
      mood="next"
      title={say.t(way.view.bySchool ? 'waits.offered.school' : 'waits.offered')}
      actions={way.hold && <LinkButton href={href(way.hold)}>{say.t('waits.offered.answer')}</LinkButton>}
    >
      <ul>
        {offer.times.map(time => (
          <li>{timeIn(say, way.view, time)}</li>
        ))}
      </ul>
      <p>{say.t('waits.offered.until', { until })}</p>
      {offer.times.some(time => view.meetings.some(one => one.id === time.meeting && one.given)) && (
        <p class="soft">{say.t('waits.offered.stays')}</p>
      )}
    </Card>
  )
}

function timeIn(say: Translator, view: WaitView, { meeting, start }: { meeting: string; start: string }) {
  const child = view.meetings.find(({ id }) => id === meeting)?.child.given ?? ''
  const at = Temporal.PlainDateTime.from(start).toZonedDateTime(say.zone)
  return say.t('waits.offered.time', { child, when: say.dateTime(at, 'day') })
}

/** Since when, for whom and with what wishes; and the way off the list. */
export function Standing({ visit, way }: Props) {
  const { say, href } = visit
  const { view } = way
  const wait = view.wait!
  const names = view.meetings.filter(one => wait.meetings.some(({ id }) => id === one.id))
  return (
    <Card
      mood="calm"
      title={say.t(view.bySchool ? 'waits.standing.school' : 'waits.standing')}
      actions={
        <PostButton
          action={href(`${way.path}/end`)}
          label={say.t('waits.leave')}
          fields={{ key: newKey() }}
        />
      }
    >
      <Facts
        items={[
          { label: say.t('waits.since'), value: say.dateTime(instant(wait.asked_at)) },
          { label: say.t('waits.for'), value: say.list(names.map(({ child }) => child.given)) },
          { label: say.t('waits.wishes'), value: wishesIn(say, wait) },
          ...(wait.spoken_by ? [{ label: say.t('waits.spoken'), value: <bdi>{wait.spoken_by}</bdi> }] : []),
        ]}
      />
      {wait.offers.some(({ answer }) => answer === 'missed') && (
        <Notice tone="sun">{say.t('waits.missed')}</Notice>
      )}
      {!view.bySchool && <p class="soft">{say.t('waits.standing.next')}</p>}
    </Card>
  )
}

/** "Tuesday; after 3:00 PM; all of them or none", or that any time suits; and what somebody has until then. */
export function wishesIn(say: Translator, wait: OpenWait): string {
  const { together, meetings, days } = wait
  const on = say.list(days.map(day => say.date(Temporal.PlainDate.from(day), 'day')))
  const when = [on, days.length > 0 && !wait.from_at && !wait.until_at ? '' : hoursIn(say, wait)]
  const parts = [
    ...when,
    together && meetings.length > 1 ? say.t('waits.wish.together') : '',
    ...meetings.map(({ instead }) => instead && say.t('waits.wish.instead', { when: whenIn(say, instead) })),
  ]
  return parts.filter(Boolean).join(' · ')
}

function hoursIn(say: Translator, { from_at, until_at }: OpenWait): string {
  return from_at
    ? until_at
      ? say.t('waits.wish.between', { from: say.clock(from_at), until: say.clock(until_at) })
      : say.t('waits.wish.from', { from: say.clock(from_at) })
    : until_at
      ? say.t('waits.wish.until', { until: say.clock(until_at) })
      : say.t('waits.wish.any')
}
