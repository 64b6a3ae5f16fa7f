import { Temporal } from 'temporal-polyfill'
import { toInstant } from '../../platform/time.ts'

const ASKED_AGAIN_MINUTES = 10
const [HOURS, TIMES_DAYS, MEETING_DAYS, CHOOSING_DAYS, VOICE_DAYS] = [24, 14, 1, 30, 60]

/**
 * Until when a link works, by what it opens: as long as there is something to do there, and a little longer. A link to
 * a check-in works as long as that is asked, one to an interpreter's meetings until the last of them ends.
 */
export const linkEnds = {
  /** To say when one can come: two weeks after the last day to answer. */
  times: (lastDay: string, zone: string) => daysAfter(lastDay, TIMES_DAYS, zone),
  /** To a meeting, or to what is kept for a while: a day after it. */
  meeting: (end: string) => Temporal.Instant.from(end).add({ hours: HOURS * MEETING_DAYS }),
  /** To choose a time: a month from when one was asked. */
  choosing: (asked: Temporal.Instant) => asked.add({ hours: HOURS * CHOOSING_DAYS }),
  /** To choose one in a round that opened: a day after its last day. */
  round: (lastDay: string, zone: string) => daysAfter(lastDay, 1, zone),
  /** To what is said about a child: two months. */
  voice: (asked: Temporal.Instant) => asked.add({ hours: HOURS * VOICE_DAYS }),
}

/** The end of the day so many days after another. */
const daysAfter = (day: string, days: number, zone: string): Temporal.Instant =>
  toInstant(
    Temporal.PlainDate.from(day)
      .add({ days: days + 1 })
      .toPlainDateTime(),
    zone,
  )

/** Whether the link's time is over at that instant. */
export const isOver = (link: { expires_at: string }, now: Temporal.Instant): boolean =>
  Date.parse(link.expires_at) <= now.epochMilliseconds

/** Whether a new one was asked for so lately that asking again is the same wish. */
export const wasAskedLately = (link: { asked_again_at: string | null }, now: Temporal.Instant): boolean =>
  !!link.asked_again_at &&
  Temporal.Instant.compare(
    Temporal.Instant.from(link.asked_again_at).add({ minutes: ASKED_AGAIN_MINUTES }),
    now,
  ) > 0

/** Enough of an address for its owner to know it, too little for anybody else to use: `d…@p….example`. */
export function maskMail(mail: string): string {
  const [name = '', host = ''] = mail.split('@')
  const dot = host.lastIndexOf('.')
  const [first = ''] = name
  const [letter = ''] = host
  return `${first}…@${letter}…${dot > 0 ? host.slice(dot) : ''}`
}
