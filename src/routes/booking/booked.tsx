import type { Case } from '../../domain/conferences/booking/case.ts'
import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { CannotCome } from '../meeting/cannot-come.tsx'
import { ownTime, whenOf } from '../meeting/when.ts'
import { refusalIn } from '../problems.tsx'
import type { BookingProps } from './booking-page.tsx'
import { Interpreted } from './interpreted.tsx'
import { TimeButtons } from './time-buttons.tsx'
import { metIn, nameIn } from './words.ts'

/** A time that the family has; by link it can choose another one here, signed in on the page of the meeting. */
export function Booked({ visit, way, choosing, known }: BookingProps & { known: Case }) {
  const { ctx, say, href } = visit
  const { booking, meeting, child } = known.meeting
  const elsewhere = ownTime(ctx, say, booking!)
  const names = metIn(say, choosing, known)
  const where = booking!.mode === 'in_person' ? booking!.room?.name : undefined
  return (
    <Card
      eyebrow={say.t('booking.of', { child: nameIn(choosing, child) })}
      title={whenOf(say, booking!)}
      actions={
        !way.alone && (
          <LinkButton href={href(`/meetings/${meeting}`)} kind="quiet">
            {say.t('booking.open')}
          </LinkButton>
        )
      }
    >
      {elsewhere && <p class="soft">{elsewhere}</p>}
      <p>
        {names} · <bdi>{where ?? say.t(`meeting.mode.${booking!.mode}`)}</bdi>
      </p>
      <Interpreted say={say} choosing={choosing} time={booking!} />
      {way.alone && <Another {...{ visit, way, choosing, known }} />}
    </Card>
  )
}

function Another({ visit, way, choosing, known }: Omit<BookingProps, 'shown' | 'beside'> & { known: Case }) {
  const { say, href } = visit
  const why = whyNot(choosing, known)
  const { meeting } = known.meeting
  const free = why ? [] : freeTimes(known)
  return (
    <>
      <p class="soft">{say.t(visit.house.sendsMail ? 'booking.invited' : 'booking.changedHere')}</p>
      <p>
        <LinkButton href={href(`${way.base}?calendar=${meeting}`)} kind="quiet" small>
          {say.t('feeds.add.title')}
        </LinkButton>
      </p>
      {free.length > 0 && (
        <Disclosure summary={say.t('meeting.move')}>
          <TimeButtons
            visit={visit}
            action={`${way.base}/holds`}
            label={say.t('meeting.move')}
            times={free.map(time => ({
              ...time,
              value: pickText({ meeting, start: time.start }),
            }))}
          />
        </Disclosure>
      )}
      {why ? (
        <p class="soft">{refusalIn(say, why)}</p>
      ) : (
        <CannotCome action={href(`${way.base}/cancellation`)} say={say} fields={{ meeting }} />
      )}
    </>
  )
}
