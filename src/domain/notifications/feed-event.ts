import { Temporal } from 'temporal-polyfill'
import type { Ctx } from '../../platform/ctx.ts'
import type { FeedEvent } from '../../platform/ical/event.ts'
import type { Translator } from '../../platform/text/translate.ts'
import { span } from '../../platform/time.ts'
import type { ToldBooking } from '../conferences/told.ts'
import type { Addressee } from '../people/receivers.ts'
import { takingPart } from './attendees.ts'
import { callAddress, uidOf } from './calendar.ts'
import { placeOf } from './meeting-said.ts'
import { staffPartIn } from './part-in.ts'

/** One conference as the feed of this person shows it: whoever joins from elsewhere finds no room, but the way in. */
export function feedEventOf(
  ctx: Ctx,
  say: Translator,
  booking: ToldBooking,
  person: Addressee,
  base: () => string,
): FeedEvent {
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
}

/** Whoever is in a meeting twice is there as its guardian. */
const partOf = (booking: ToldBooking, person: Addressee) =>
  isGuardianIn(booking, person) ? 'guardian' : (staffPartIn(booking, person) ?? 'educator')

export const isGuardianIn = (booking: ToldBooking, { homes }: Addressee): boolean =>
  homes.some(home => home.party === booking.party)
