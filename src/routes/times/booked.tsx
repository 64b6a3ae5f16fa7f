import type { TimeBeside } from '../../domain/conferences/times/booked.ts'
import type { TimesView } from '../../domain/conferences/times/times.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { ownTime, whenOf } from '../meeting/when.ts'

type Props = { visit: Visit; view: TimesView; alone?: boolean }

/** Once the schedule is out: the own conferences, for whoever kept no other link than the first. */
export const Booked = ({ visit, view, alone }: Props) => (
  <>
    {view.meetings.map(meeting => (
      <Conference visit={visit} meeting={meeting} alone={alone} />
    ))}
  </>
)

type ConferenceProps = Omit<Props, 'view'> & { meeting: TimesView['meetings'][number] }

function Conference({ visit, meeting, alone }: ConferenceProps) {
  const { say, ctx, href } = visit
  const { id, child, educators, booking } = meeting
  if (!booking) return null
  const elsewhere = ownTime(ctx, say, booking)
  return (
    <Card
      mood="next"
      eyebrow={say.t('meeting.title', { child: child.given })}
      title={whenOf(say, booking)}
      actions={
        !alone && (
          <LinkButton href={href(`/meetings/${id}`)} kind="quiet">
            {say.t('booking.open')}
          </LinkButton>
        )
      }
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      <p>
        {say.t('home.with', { names: say.list(educators.map(one => one.full)) })}{' '}
        <WhereBooked visit={visit} booking={booking} />
      </p>
      {booking.interpreter && <p class="soft">{say.t('home.interpreter')}</p>}
    </Card>
  )
}

/** In which room, or by which way. */
export const WhereBooked = ({ visit: { say }, booking }: { visit: Visit; booking: TimeBeside }) => (
  <bdi>
    {booking.mode === 'in_person'
      ? booking.room || say.t('home.at.school')
      : say.t(`home.by.${booking.mode}`)}
  </bdi>
)
