import type { TimesView } from '../../domain/conferences/times/times.ts'

/** The conferences that are to take place. */
export const neededIn = ({ meetings }: TimesView) => meetings.filter(({ need }) => need !== 'waived')
