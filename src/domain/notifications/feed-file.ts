import type { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import { calendarFile } from '../../platform/ical/file.ts'
import { found } from '../../platform/refusal.ts'
import { translator } from '../../platform/text/translate.ts'
import { isOver } from '../conferences/rules.ts'
import { bookingsTold, isInEffect, type ToldBooking } from '../conferences/told.ts'
import { type Addressee, addresseeOf } from '../people/receivers.ts'
import { feedEventOf, isGuardianIn } from './feed-event.ts'
import { feedHolder } from './feeds.ts'
import { languageFor } from './letter.ts'
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
    .map(booking => feedEventOf(ctx, say, booking, person, base))
  return calendarFile({ kind: 'feed', name: ctx.school.name, refreshHours: REFRESH_HOURS, events })
}

/** As a guardian of the party, or as staff in that part; an interpreter's ends with the meeting. */
function isOwn(booking: ToldBooking, person: Addressee, now: Temporal.Instant): boolean {
  if (isGuardianIn(booking, person)) return true
  const part = staffPartIn(booking, person)
  return part === 'interpreter' ? !isOver(booking, now) : part !== null
}
