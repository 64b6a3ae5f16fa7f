import type { Temporal } from 'temporal-polyfill'

/** For so long a note stays where its author says nothing else, and at most, in days. */
const USUAL_DAYS = 90
const MOST_DAYS = 365
/** So many days before its end its author is asked whether it should stay longer. */
export const ASKED_BEFORE_DAYS = 7

/** The first and the last day that can be chosen as a note's last. */
export const lastDays = (today: Temporal.PlainDate) => ({
  first: today,
  usual: today.add({ days: USUAL_DAYS }),
  most: today.add({ days: MOST_DAYS }),
})

/** What it is told for: only to be known, to be considered, or to be helped with. The narrowest first. */
export const PURPOSES = ['know', 'consider', 'help'] as const
export type Purpose = (typeof PURPOSES)[number]
