import { Temporal } from 'temporal-polyfill'
import type { FamilyMeeting } from '../../domain/conferences/times/family-rounds.ts'
import type { OwnChild } from '../../domain/people/own-children.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ownTime } from '../meeting/when.ts'
import { roundName } from '../rounds/round-name.ts'
import { WhereBooked } from '../times/booked.tsx'

type Props = { visit: Visit; meetings: FamilyMeeting[]; own: OwnChild[]; level?: 2 | 3 }

/** What comes next for the own children: to say one's times, to choose one, or the time itself. */
export function OwnConferences({ visit, meetings, own, level = 2 }: Props) {
  const nameOf = (id: string) => own.find(child => child.id === id)?.given ?? ''
  return (
    <>
      {untimed(meetings, own).map(asked =>
        asked.round.state === 'published' ? (
          <ChooseCard visit={visit} asked={asked} nameOf={nameOf} level={level} />
        ) : (
          <AskedCard visit={visit} asked={asked} nameOf={nameOf} level={level} />
        ),
      )}
      {meetings.filter(isBooked).map(meeting => (
        <MeetingCard visit={visit} meeting={meeting} nameOf={nameOf} level={level} />
      ))}
    </>
  )
}

type Booked = FamilyMeeting & { booking: NonNullable<FamilyMeeting['booking']> }
const isBooked = (meeting: FamilyMeeting): meeting is Booked => meeting.booking !== null

type Asked = { round: FamilyMeeting['round']; children: string[]; answered: boolean }

/** Rounds in which a child has no time yet, once each; brothers and sisters as they stand on the page. */
function untimed(meetings: FamilyMeeting[], own: OwnChild[]): Asked[] {
  const rounds = new Map<string, Asked>()
  for (const { round, child, answered_at, booking } of meetings) {
    if (booking) continue
    const asked = rounds.get(round.id) ?? { round, children: [], answered: answered_at !== null }
    const mine = own.map(one => one.id).filter(id => id === child || asked.children.includes(id))
    rounds.set(round.id, { ...asked, children: mine })
  }
  return [...rounds.values()]
}

type Common = { visit: Visit; nameOf: (id: string) => string; level: 2 | 3 }
type AskedProps = Common & { asked: Asked }

function AskedCard({ visit, asked, nameOf, level }: AskedProps) {
  const { say, href } = visit
  const until = Temporal.PlainDate.from(asked.round.answers_until)
  const action = say.t(asked.answered ? 'home.asked.change' : 'home.asked.answer')
  return (
    <Card
      level={level}
      mood={asked.answered ? 'calm' : 'next'}
      eyebrow={say.t('home.asked.about', { children: say.list(asked.children.map(nameOf)) })}
      title={say.t(asked.answered ? 'home.asked.done' : 'home.asked.title')}
      actions={
        <LinkButton href={href(`/rounds/${asked.round.id}/times`)} kind={asked.answered ? 'quiet' : 'main'}>
          {action}
        </LinkButton>
      }
    >
      <p>
        <bdi>{roundName(say, asked.round)}</bdi>. {say.t('home.asked.until', { until })}
      </p>
    </Card>
  )
}

/** Families know the schedule: what has no time is chosen, as soon as it is this home's turn. */
function ChooseCard({ visit: { say, href }, asked: { round, children }, nameOf, level }: AskedProps) {
  const when = round.opens && say.dateTime(Temporal.Instant.from(round.opens))
  return (
    <Card
      level={level}
      mood={when ? 'calm' : 'next'}
      eyebrow={say.t('home.asked.about', { children: say.list(children.map(nameOf)) })}
      title={say.t('home.choose.title')}
      actions={
        !when && (
          <LinkButton href={href(`/rounds/${round.id}/booking`)}>{say.t('home.choose.action')}</LinkButton>
        )
      }
    >
      <p>
        <bdi>{roundName(say, round)}</bdi>.{' '}
        {when ? say.t('home.choose.opens', { when }) : say.t('home.choose.text')}
      </p>
    </Card>
  )
}

type MeetingProps = Common & { meeting: Booked }

function MeetingCard({ visit, meeting, nameOf, level }: MeetingProps) {
  const { say, href } = visit
  const { booking } = meeting
  const start = Temporal.Instant.from(booking.start)
  const elsewhere = ownTime(visit.ctx, say, booking)
  const names = say.list(meeting.educators.map(one => one.full))
  return (
    <Card
      level={level}
      mood="next"
      eyebrow={say.t('home.next', { child: nameOf(meeting.child) })}
      title={say.dateTime(start)}
      actions={
        <>
          <LinkButton href={href(`/meetings/${meeting.meeting}/preparation`)}>
            {say.t('home.meeting.prepare')}
          </LinkButton>
          <LinkButton href={href(`/meetings/${meeting.meeting}`)} kind="quiet">
            {say.t('home.meeting.open')}
          </LinkButton>
        </>
      }
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      <p>
        {say.t('home.with', { names })} <WhereBooked visit={visit} booking={booking} />
      </p>
      {booking.interpreter && <p class="soft">{say.t('home.interpreter')}</p>}
    </Card>
  )
}
