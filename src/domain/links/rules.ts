import { Temporal } from 'temporal-polyfill'

const ASKED_AGAIN_MINUTES = 10

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
