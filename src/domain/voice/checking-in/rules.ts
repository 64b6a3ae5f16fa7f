import type { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../../platform/refusal.ts'

export const RHYTHMS = ['quarterly', 'monthly', 'off'] as const
export type Rhythm = (typeof RHYTHMS)[number]
export const RHYTHM_BY_DEFAULT: Rhythm = 'quarterly'

/** The questions that a school begins with; their words stand in the catalogue. */
export const STARTERS = ['well', 'hard', 'proud', 'hope'] as const
export type Starter = (typeof STARTERS)[number]

const MONTHS_BETWEEN: Record<Rhythm, number | null> = { quarterly: 3, monthly: 1, off: null }
/** Days after which the silent homes are reminded, and after which nobody is asked any more. */
export const REMINDED_AFTER = 5
export const OVER_AFTER = 14

/** The day on which homes are asked again, given when they were last; null: by itself never. */
export const nextAsking = (last: Temporal.PlainDate, rhythm: Rhythm): Temporal.PlainDate | null => {
  const months = MONTHS_BETWEEN[rhythm]
  return months === null ? null : last.add({ months })
}

const FEWEST_QUESTIONS = 3
export const MOST_QUESTIONS = 5
export const whyNoMoreQuestions = (asked: number): RefusalCode | undefined =>
  asked >= MOST_QUESTIONS ? 'voice.questionsMost' : undefined
export const whyNoFewerQuestions = (asked: number): RefusalCode | undefined =>
  asked <= FEWEST_QUESTIONS ? 'voice.questionsFewest' : undefined
