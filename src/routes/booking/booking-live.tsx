import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { untouched } from '../../platform/http/form.ts'
import { live } from '../../platform/http/live.ts'
import { BookingPart } from './booking-part.tsx'
import { bookingWay } from './way.ts'

/** Tells a family that chooses when what it is shown has changed: what is free, or what it has itself. */
export const bookingLive = live(async visit => {
  const way = bookingWay(visit)
  const known = await choosingAndBeside(visit.ctx, way.round)
  return { round: way.round, part: <BookingPart {...{ visit, way, shown: untouched }} {...known} /> }
})
