import type { TimesView } from '../../domain/conferences/times/times.ts'

/** The conferences that are to take place. */
export const neededIn = ({ meetings }: TimesView) => meetings.filter(({ need }) => need !== 'waived')

/** Those that have a time. */
export const timedIn = ({ meetings }: TimesView) => meetings.filter(({ booking }) => booking)
export const isTimed = (view: TimesView) => timedIn(view).length > 0
