import { Temporal } from 'temporal-polyfill'
import { type Own, ownMeetingFor } from '../../domain/conferences/booking/own.ts'
import type { Booked } from '../../domain/conferences/schedule.ts'
import { guardiansEvent } from '../../domain/notifications/meeting-file.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Facts } from '../../ui/facts.tsx'
import { PageHead } from '../../ui/head.tsx'
import { AddToCalendar } from '../calendar/add-to-calendar.tsx'
import { Frame } from '../frame.tsx'
import { TalkWays } from '../talks/ways.tsx'
import { AfterMeeting } from './after.tsx'
import { NoTime } from './no-time.tsx'
import { type Way, wayOf } from './way.ts'
import { ownTime, whenOf } from './when.ts'
import { Where } from './where.tsx'

/** A family's own meeting: when, where, with whom; into the calendar; and how to change it. */
export async function showMeeting(visit: Visit) {
  const { ctx, say } = visit
  const way = wayOf(visit)
  const own = await ownMeetingFor(ctx, way.meeting)
  const { meeting, round } = own
  const names = await namesOf(ctx, [
    meeting.child,
    ...meeting.educators,
    meeting.booking?.interpreter ?? null,
  ])
  const child = names.get(meeting.child)?.given ?? ''
  const title = say.t('meeting.title', { child })
  const { booking } = meeting
  const event = guardiansEvent(ctx, say, own, names, visit.house.base)
  return visit.show(
    <Frame visit={visit} title={title} alone={way.alone}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={booking ? whenOf(say, booking) : undefined}
      />
      {booking && event ? (
        <>
          <Details visit={visit} own={own} booking={booking} names={names} way={way} />
          <AddToCalendar visit={visit} event={event} file={way.file} />
          <TalkWays visit={visit} base={way.base} over={isOver(ctx, booking)} />
          <AfterMeeting visit={visit} own={own} booking={booking} way={way} />
        </>
      ) : (
        <NoTime visit={visit} own={own} way={way} />
      )}
    </Frame>,
  )
}

const isOver = ({ now }: Ctx, { end }: Booked) =>
  Temporal.Instant.compare(Temporal.Instant.from(end), now) <= 0

type DetailsProps = { visit: Visit; own: Own; booking: Booked; names: Map<string, Named>; way: Way }

function Details({ visit, own, booking, names, way }: DetailsProps) {
  const { say, ctx } = visit
  const nameOf = (id: string) => names.get(id)?.full ?? ''
  const elsewhere = ownTime(ctx, say, booking)
  const items = [
    { label: say.t('meeting.when'), value: whenOf(say, booking) },
    ...(elsewhere ? [{ label: say.t('meeting.yourTime'), value: elsewhere }] : []),
    { label: say.t('meeting.with'), value: <bdi>{say.list(own.meeting.educators.map(nameOf))}</bdi> },
    { label: say.t('meeting.where'), value: <Where visit={visit} own={own} booking={booking} way={way} /> },
    ...(booking.interpreter
      ? [{ label: say.t('meeting.interpreter'), value: <bdi>{nameOf(booking.interpreter)}</bdi> }]
      : []),
    ...(booking.language && !booking.interpreter
      ? [{ label: say.t('meeting.interpreter'), value: say.t('meeting.interpreter.sought') }]
      : []),
  ]
  return <Facts items={items} />
}
