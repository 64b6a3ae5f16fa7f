import { bestTimes } from '../../domain/conferences/booking/bundles.ts'
import { bookingAhead, bookTimes } from '../../domain/conferences/booking/times.ts'
import { choosingAndBeside } from '../../domain/conferences/choosing/beside.ts'
import { choosingFor, openCases } from '../../domain/conferences/choosing/choosing.ts'
import { chosenTimes } from '../../domain/conferences/choosing/schema.ts'
import { holdTimes } from '../../domain/conferences/holding/holds.ts'
import { act, form, foundAt, type Shown, untouched } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { isId } from '../../platform/ids.ts'
import { found, Refused } from '../../platform/refusal.ts'
import { sendFile } from '../calendar/file.ts'
import { BookingPage } from './booking-page.tsx'
import { keptOrFree } from './hold.tsx'
import { type BookingWay, bookingWay } from './way.ts'

const load = async (visit: Visit) => bookingWay(visit)
const show = async (visit: Visit, way: BookingWay, shown: Shown) => (
  <BookingPage {...{ visit, way, shown }} {...(await choosingAndBeside(visit.ctx, way.round))} />
)

/** A family chooses among the times that are free; says nothing about the others. Sent here, they are booked at once. */
export const bookingForm = form({
  schema: chosenTimes,
  load,
  show,
  leadsTo: visit => bookingWay(visit).base,
  ahead: (visit, { round }, { time }) => bookingAhead(visit.ctx, round, time),
  async save(visit, { round, base }, { time }, ahead) {
    await bookTimes(visit.ctx, round, time, undefined, undefined, ahead)
    return visit.go(base, { toast: visit.say.t('booking.booked', { n: time.length }) })
  },
})

/** The page by a link; with a conference named, that one as a file for a calendar: whoever came so has no other page of it. */
export function bookingOrFile(visit: Visit) {
  const meeting = visit.c.req.query('calendar')
  if (meeting === undefined) return bookingForm.show(visit)
  return sendFile(visit, found(isId(meeting) ? meeting : null, 'meeting'))
}

/** The same, kept for a while so that the family can look at it first: at once, for a slow phone each answer counts. */
export const holdForm = form({
  schema: chosenTimes,
  load,
  show,
  async save(visit, way, { time }) {
    await holdTimes(visit.ctx, way.round, time)
    return foundAt(visit, `${way.base}/hold`, await keptOrFree(visit, way, untouched))
  },
})

/** Finds the best times for all of the family's children, and keeps them for it to look at. */
export const findTimes = act(async visit => {
  const way = bookingWay(visit)
  const choosing = await choosingFor(visit.ctx, way.round)
  const open = openCases(choosing)
  if (open.length === 0) throw new Refused('conferences.nothingOpen')
  const settled = choosing.cases.filter(known => known.meeting.booking)
  const picks = bestTimes(open, settled)
  if (picks.length === 0) throw new Refused('conferences.nothingFree')
  await holdTimes(visit.ctx, way.round, picks)
  return foundAt(visit, `${way.base}/hold`, await keptOrFree(visit, way, untouched))
})
