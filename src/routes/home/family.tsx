import { Temporal } from 'temporal-polyfill'
import { type FamilyMeeting, familyMeetingsFor } from '../../domain/conferences/times/family-rounds.ts'
import { type Named, namesOf } from '../../domain/people/names.ts'
import { type OwnChild, ownChildrenFor } from '../../domain/people/own-children.ts'
import { needPerson } from '../../domain/people/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card, CardList } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty.tsx'
import { Face } from '../../ui/face.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { ownTime } from '../meeting/when.ts'
import { greeting } from './greeting.ts'

/** A family's first page: what comes next, then its children. */
export async function familyHome(visit: Visit) {
  const { ctx, say } = visit
  const person = needPerson(ctx)
  const [children, meetings] = await Promise.all([ownChildrenFor(ctx), familyMeetingsFor(ctx)])
  const names = await namesOf(
    ctx,
    meetings.filter(isBooked).flatMap(meeting => meeting.educators),
  )
  const title = greeting(visit, person.use_name || person.given_name)
  return visit.show(
    <Frame visit={visit} title={say.t('frame.home')}>
      <PageHead title={title} />
      <div class="stack">
        {untimed(meetings).map(asked =>
          asked.round.state === 'published' ? (
            <ChooseCard visit={visit} asked={asked} nameOf={nameIn(children)} />
          ) : (
            <AskedCard visit={visit} asked={asked} nameOf={nameIn(children)} />
          ),
        )}
        {meetings.filter(isBooked).map(meeting => (
          <MeetingCard visit={visit} meeting={meeting} nameOf={nameIn(children)} educators={names} />
        ))}
        {children.length > 0 ? (
          <CardList label={say.t('home.children')}>
            {children.map(child => (
              <ChildCard visit={visit} child={child} />
            ))}
          </CardList>
        ) : (
          <EmptyState title={say.t('home.nothing.title')} text={say.t('home.nothing.text')} />
        )}
      </div>
    </Frame>,
  )
}

type Booked = FamilyMeeting & { booking: NonNullable<FamilyMeeting['booking']> }
const isBooked = (meeting: FamilyMeeting): meeting is Booked => meeting.booking !== null
const nameIn = (children: OwnChild[]) => (id: string) => children.find(child => child.id === id)?.given ?? ''

type Asked = { round: FamilyMeeting['round']; children: string[]; answered: boolean }

/** Rounds in which a child has no time yet, once each. */
function untimed(meetings: FamilyMeeting[]): Asked[] {
  const rounds = new Map<string, Asked>()
  for (const { round, child, answered_at, booking } of meetings) {
    if (booking) continue
    const asked = rounds.get(round.id) ?? { round, children: [], answered: answered_at !== null }
    rounds.set(round.id, { ...asked, children: [...new Set([...asked.children, child])] })
  }
  return [...rounds.values()]
}

type NameOf = (id: string) => string

function AskedCard({ visit, asked, nameOf }: { visit: Visit; asked: Asked; nameOf: NameOf }) {
  const { say, href } = visit
  const until = Temporal.PlainDate.from(asked.round.answers_until)
  const action = say.t(asked.answered ? 'home.asked.change' : 'home.asked.answer')
  return (
    <Card
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
        <bdi>{asked.round.name}</bdi>. {say.t('home.asked.until', { until })}
      </p>
    </Card>
  )
}

/** Families know the schedule: what has no time is chosen. */
const ChooseCard = ({
  visit: { say, href },
  asked,
  nameOf,
}: {
  visit: Visit
  asked: Asked
  nameOf: NameOf
}) => (
  <Card
    mood="next"
    eyebrow={say.t('home.asked.about', { children: say.list(asked.children.map(nameOf)) })}
    title={say.t('home.choose.title')}
    actions={
      <LinkButton href={href(`/rounds/${asked.round.id}/booking`)}>{say.t('home.choose.action')}</LinkButton>
    }
  >
    <p>
      <bdi>{asked.round.name}</bdi>. {say.t('home.choose.text')}
    </p>
  </Card>
)

type MeetingProps = { visit: Visit; meeting: Booked; nameOf: NameOf; educators: Map<string, Named> }

function MeetingCard({ visit, meeting, nameOf, educators }: MeetingProps) {
  const { say, href } = visit
  const { booking } = meeting
  const start = Temporal.Instant.from(booking.start)
  const elsewhere = ownTime(visit.ctx, say, booking)
  const names = say.list(meeting.educators.map(id => educators.get(id)?.full ?? ''))
  const where =
    booking.mode === 'in_person' ? booking.room || say.t('home.at.school') : say.t(`home.by.${booking.mode}`)
  return (
    <Card
      mood="next"
      eyebrow={say.t('home.next', { child: nameOf(meeting.child) })}
      title={say.dateTime(start)}
      actions={
        <LinkButton href={href(`/meetings/${meeting.meeting}`)}>{say.t('home.meeting.open')}</LinkButton>
      }
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      <p>
        {say.t('home.with', { names })} <bdi>{where}</bdi>
      </p>
      {booking.interpreter && <p class="soft">{say.t('home.interpreter')}</p>}
    </Card>
  )
}

function ChildCard({ visit, child }: { visit: Visit; child: OwnChild }) {
  const src = child.photo ? visit.href(`/people/${child.id}/photo`) : undefined
  return (
    <Card
      lead={<Face name={child.given} src={src} />}
      title={<bdi>{child.given}</bdi>}
      href={visit.href(`/children/${child.id}`)}
    >
      <p class="soft">{visit.say.list(child.groups)}</p>
    </Card>
  )
}
