import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { FeedEvent } from '../../platform/ical/event.ts'
import { calendarFile } from '../../platform/ical/file.ts'
import { found } from '../../platform/refusal.ts'
import { translator } from '../../platform/text/translate.ts'
import { span } from '../../platform/time.ts'
import { bookingsTold, type ToldBooking } from '../conferences/told.ts'
import { type Addressee, addresseeOf } from '../people/receivers.ts'
import { takingPart } from './attendees.ts'
import { callAddress, uidOf } from './calendar.ts'
import { feedHolder } from './feeds.ts'
import { isInEffect, isOver } from './holds.ts'
import { languageFor } from './letter.ts'
import { placeOf } from './meeting-said.ts'
import { staffPartIn } from './part-in.ts'

/** Days that a feed looks back: calendars forget what is no longer in it. */
const DAYS_BACK = 60
const REFRESH_HOURS = 4

/**
 * The calendar behind a feed's secret, as a file: what its person may know at this very moment, with titles
 * that name nobody. Absent when it was revoked, or its person holds no role any more.
 */
export async function feedFile(ctx: Ctx, token: string, base: () => string): Promise<string> {
  const person = found(await addresseeOf(ctx, await feedHolder(ctx, token)), 'person')
  found(person.roles[0], 'role')
  const after = ctx.now.subtract({ hours: 24 * DAYS_BACK })
  const parties = person.homes.map(home => home.party)
  const bookings = await bookingsTold(ctx, { parties, staff: person.id, after })
  const say = translator(languageFor(ctx.school, person.written_language), ctx.school.zone)
  const events = bookings
    .filter(booking => !booking.cancelled && isInEffect(booking, ctx.now) && isOwn(booking, person, ctx.now))
    .map((booking): FeedEvent => {
      const { mode, call } = takingPart(booking, partOf(booking, person), person.id)
      return {
        uid: uidOf(booking.id, person.id),
        sequence: booking.sequence,
        stamp: Temporal.Instant.from(booking.published_at!),
        span: span(Temporal.Instant.from(booking.start), Temporal.Instant.from(booking.end)),
        title: say.t('feeds.event', { school: ctx.school.name }),
        location: placeOf(say, { mode, room: booking.room }),
        ...(call ? { url: callAddress(ctx, base)(booking.meeting) } : {}),
      }
    })
  return calendarFile({ kind: 'feed', name: ctx.school.name, refreshHours: REFRESH_HOURS, events })
}

/** Whoever is in a meeting twice is there as its guardian. */
const partOf = (booking: ToldBooking, person: Addressee) =>
  isGuardianIn(booking, person) ? 'guardian' : (staffPartIn(booking, person) ?? 'educator')

const isGuardianIn = (booking: ToldBooking, { homes }: Addressee) =>
  homes.some(home => home.party === booking.party)

/** As a guardian of the party, or as staff in that part; an interpreter's ends with the meeting. */
function isOwn(booking: ToldBooking, person: Addressee, now: Temporal.Instant): boolean {
  if (isGuardianIn(booking, person)) return true
  const part = staffPartIn(booking, person)
  return part === 'interpreter' ? !isOver(booking, now) : part !== null
}
