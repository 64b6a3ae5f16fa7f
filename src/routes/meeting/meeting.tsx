import { ownMeetingFor } from '../../domain/conferences/booking/own.ts'
import { whyFixed } from '../../domain/conferences/booking/own-case.ts'
import { guardiansEvent } from '../../domain/notifications/meeting-file.ts'
import { namesOf } from '../../domain/people/names.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { AddToCalendar } from '../calendar/add-to-calendar.tsx'
import { Frame } from '../frame.tsx'
import { roundName } from '../rounds/round-name.ts'
import { TalkWays } from '../talks/ways.tsx'
import { AfterMeeting, isSaidHeld } from './after.tsx'
import { Details } from './details.tsx'
import { NoTime } from './no-time.tsx'
import { wayOf } from './way.ts'
import { whenOf } from './when.ts'

/** A family's own meeting: when, where, with whom; into the calendar; and how to change it. */
export async function showMeeting(visit: Visit) {
  const { ctx, say } = visit
  const way = wayOf(visit)
  const own = await ownMeetingFor(ctx, way.meeting)
  const { meeting, round } = own
  const why = await whyFixed(ctx, own)
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
        eyebrow={<bdi>{roundName(say, round)}</bdi>}
        lead={booking ? whenOf(say, booking) : undefined}
      />
      {booking && event ? (
        <>
          <Details visit={visit} own={own} booking={booking} names={names} way={way} />
          <AddToCalendar visit={visit} event={event} file={way.file} />
          <TalkWays visit={visit} base={way.base} booking={booking} held={isSaidHeld(own)} />
          <AfterMeeting visit={visit} own={own} why={why} booking={booking} way={way} />
        </>
      ) : (
        <NoTime visit={visit} own={own} why={why} way={way} />
      )}
    </Frame>,
  )
}
