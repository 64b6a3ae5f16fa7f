import { rowsOf } from '../../domain/conferences/booking/own-case.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import type { BookingProps } from './booking-page.tsx'
import { BundleButtons } from './together.tsx'

/** Where on its page a family moves all of its times; other pages lead there. */
export const MOVE_ALL = 'move-all'

/** Several children who have their times: all of them to another part of the day, or none. */
export function MoveTogether(props: BookingProps) {
  const { visit, choosing } = props
  const { say } = visit
  const bundles = rowsOf(choosing)
  if (bundles.length === 0) return null
  const label = say.t('booking.moveAll', { n: bundles[0]!.picks.length })
  return (
    <Disclosure summary={label}>
      <p id={MOVE_ALL}>{say.t('booking.moveAll.text')}</p>
      <BundleButtons {...props} label={label} bundles={bundles} />
    </Disclosure>
  )
}
