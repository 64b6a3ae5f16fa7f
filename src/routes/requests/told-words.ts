import type { Visit } from '../../platform/http/visit.ts'

const WORDS = {
  lead: ['requests.give.lead', 'requests.give.lead.byHand'],
  send: ['requests.give.send', 'requests.give.send.byHand'],
  give: ['requests.give.given', 'requests.give.byHand'],
  decline: ['requests.decline.done', 'requests.decline.byHand'],
} as const

/** How the family hears of it: by a mail that leaves now, or by a letter that waits to be handed over. */
export const wordOf = ({ house }: Visit, what: keyof typeof WORDS) => WORDS[what][house.sendsMail ? 0 : 1]
