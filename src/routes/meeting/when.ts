import { Temporal } from 'temporal-polyfill'
import type { Booked } from '../../domain/conferences/schedule.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { type Translator, translator } from '../../platform/text/translate.ts'

const spanOf = ({ start, end }: Pick<Booked, 'start' | 'end'>) =>
  [Temporal.Instant.from(start), Temporal.Instant.from(end)] as const

/** "Tuesday, October 20, 3:25 – 3:45 PM" in the school's zone. */
export function whenOf(say: Translator, booking: Pick<Booked, 'start' | 'end'>): string {
  const [start, end] = spanOf(booking)
  return say.t('meeting.at', { day: say.date(start, 'day'), time: say.timeRange(start, end) })
}

/** The same in the reader's own zone, with its name; nothing where clocks show the same. */
export function ownTime(
  { actor }: Ctx,
  say: Translator,
  booking: Pick<Booked, 'start' | 'end'>,
): string | undefined {
  const zone = 'person' in actor ? actor.person.zone : null
  if (!zone || zone === say.zone) return undefined
  const [start] = spanOf(booking)
  const same = start.toZonedDateTimeISO(zone).offset === start.toZonedDateTimeISO(say.zone).offset
  const own = translator(say.locale, zone)
  return same ? undefined : say.t('meeting.inZone', { when: whenOf(own, booking), zone: own.zoneName(start) })
}
