import { backToBack } from '../../domain/conferences/booking/bundles.ts'
import { whyNot } from '../../domain/conferences/choosing/choosing.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { BookingProps } from './booking-page.tsx'
import { BundleButtons } from './together.tsx'

/** Several children who have their times: all of them to another part of the day, or none. */
export function MoveTogether(props: BookingProps) {
  const { visit, choosing } = props
  const { say } = visit
  const movable = choosing.cases.filter(known => known.meeting.booking && !whyNot(choosing, known))
  const bundles = backToBack(movable)
  if (bundles.length === 0) return null
  return (
    <Disclosure summary={say.t('booking.moveAll')}>
      <p>{say.t('booking.moveAll.text')}</p>
      <BundleButtons {...props} label={say.t('booking.moveAll')} bundles={bundles} />
    </Disclosure>
  )
}
