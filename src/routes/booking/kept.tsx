import { Temporal } from 'temporal-polyfill'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import type { BookingProps } from './booking-page.tsx'

/** What is kept for the family, and the way to book it. */
export function Kept({ visit, way, choosing: { holds } }: BookingProps) {
  const { say, href } = visit
  const [hold] = holds
  if (!hold) return null
  const at = Temporal.Instant.from(hold.until)
  const until = hold.wait ? say.dateTime(at) : say.time(at)
  return (
    <Card
      mood="next"
      title={say.t('booking.kept', { n: hold.times.length })}
      actions={<LinkButton href={href(`${way.base}/hold`)}>{say.t('booking.kept.open')}</LinkButton>}
    >
      <p>{say.t('booking.kept.text', { until })}</p>
    </Card>
  )
}
