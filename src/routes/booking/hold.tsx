import { bookingAhead, bookTimes } from '../../domain/conferences/booking/times.ts'
import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { choosingFor } from '../../domain/conferences/choosing/choosing.ts'
import { wishedTimes, wishesIn } from '../../domain/conferences/choosing/schema.ts'
import { extendHold, holdFor, letGo } from '../../domain/conferences/holding/holds.ts'
import type { Hold } from '../../domain/conferences/holding/kept.ts'
import { act, form, type Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Refused } from '../../platform/refusal.ts'
import { BookingPage } from './booking-page.tsx'
import { HoldPage } from './hold-page.tsx'
import { type BookingWay, bookingWay } from './way.ts'

/** What is kept for the family: how it meets, and one button that books it. Over or not, what is free is booked. */
export const heldForm = form({
  schema: wishedTimes,
  load: async visit => bookingWay(visit),
  show: keptOrFree,
  leadsTo: visit => bookingWay(visit).base,
  ahead: (visit, { round }, { time }) => bookingAhead(visit.ctx, round, time),
  async save(visit, { round, base }, said, ahead) {
    await bookTimes(visit.ctx, round, said.time, wishesIn(said), undefined, ahead)
    return visit.go(base, { toast: visit.say.t('booking.booked', { n: said.time.length }) })
  },
})

/** What is kept, to be looked at before it is booked; where nothing is any more, what is free. */
export async function keptOrFree(visit: Visit, way: BookingWay, shown: Shown) {
  const known = await choosingAndBeside(visit.ctx, way.round)
  const [hold] = known.choosing.holds
  return hold && !shown.refusal ? (
    <HoldPage {...{ visit, way, shown, hold }} {...known} />
  ) : (
    <BookingPage {...{ visit, way, shown }} {...known} />
  )
}

export const moreTime = act(async visit => {
  const { hold, way } = await held(visit)
  const until = await extendHold(visit.ctx, hold)
  const { say } = visit
  const toast = hold.wait
    ? say.t('waits.offered.until', { until: say.dateTime(until) })
    : say.t('booking.longer')
  return visit.go(`${way.base}/hold`, { toast })
})

export const release = act(async visit => {
  const { hold, way } = await held(visit)
  await letGo(visit.ctx, hold)
  return visit.go(way.base, { toast: visit.say.t('booking.released') })
})

async function held(visit: Visit): Promise<{ way: BookingWay; hold: Hold }> {
  const way = bookingWay(visit)
  const hold = await holdFor(visit.ctx, way.round)
  if (hold) return { way, hold }
  await choosingFor(visit.ctx, way.round) // whoever chooses nothing here has nothing that could be over
  throw new Refused('conferences.holdOver')
}
