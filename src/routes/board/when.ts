import { Temporal } from 'temporal-polyfill'
import type { Translator } from '../../platform/text/translate.ts'

// Wall times of the school's zone, as the school reads them.

export const dayIn = (say: Translator, wall: string): string =>
  say.date(Temporal.PlainDate.from(wall.slice(0, 10)), 'day')

export const clockIn = (say: Translator, wall: string): string => say.clock(wall.slice(11, 16))

/** "Tuesday, October 20, 3:25 PM", in the way of the language. */
export const whenIn = (say: Translator, wall: string): string =>
  say.t('board.when', { day: dayIn(say, wall), time: clockIn(say, wall) })
