import type { Case } from '../../domain/conferences/booking/case.ts'
import { freeTimes } from '../../domain/conferences/booking/free.ts'
import { pickText } from '../../domain/conferences/choosing/schema.ts'
import { EmptyState } from '../../ui/empty.tsx'
import { Section } from '../../ui/head.tsx'
import type { BookingProps } from './booking-page.tsx'
import { TimeButtons } from './time-buttons.tsx'
import { metIn, nameIn } from './words.ts'

/** The free times of one child's conference. */
export function OneChild({ visit, way, choosing, known }: BookingProps & { known: Case }) {
  const { say } = visit
  const { child, meeting } = known.meeting
  const free = freeTimes(known)
  const title = say.t('booking.for', { child: nameIn(choosing, child), names: metIn(say, choosing, known) })
  const none = choosing.round.kind === 'extra' ? 'requests.other.none' : 'booking.none.text'
  if (free.length === 0) return <EmptyState title={say.t('booking.none')} text={say.t(none)} />
  return (
    <Section title={title}>
      <TimeButtons
        visit={visit}
        action={`${way.base}/holds`}
        label={title}
        times={free.map(time => ({ ...time, value: pickText({ meeting, start: time.start }) }))}
      />
    </Section>
  )
}
