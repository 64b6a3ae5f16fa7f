import type { Temporal } from 'temporal-polyfill'
import type { RefusalCode } from '../../platform/refusal.ts'

/** What a home can say: what worries it, what it sees, what it knows about the child, what it hopes. */
export const KINDS = ['concern', 'observation', 'insight', 'aspiration'] as const
export type Kind = (typeof KINDS)[number]

/** Where an item stands. `asked`: the school has a question, and it is the home's turn. */
const STATES = ['heard', 'asked', 'answered', 'taken_up', 'closed'] as const
export type State = (typeof STATES)[number]

const STEPS = ['answered', 'asked_back', 'replied', 'taken_up', 'closed'] as const
export type Step = (typeof STEPS)[number]
/** What the school can do; a home only ever replies. */
export const SCHOOL_STEPS = ['answered', 'asked_back', 'taken_up', 'closed'] as const
export type SchoolStep = (typeof SCHOOL_STEPS)[number]

/** School days in which the school wants to answer, where it has set nothing else. */
export const DAYS_BY_DEFAULT: Record<Kind, number> = {
  concern: 2,
  observation: 5,
  insight: 5,
  aspiration: 5,
}

export type Settings = {
  /** 1 is Monday. */
  schoolDays: number[]
  quietFrom: string
  quietUntil: string
  mostAWeek: number
  days: Record<Kind, number>
}
export const BY_DEFAULT: Omit<Settings, 'days'> = {
  schoolDays: [1, 2, 3, 4, 5],
  quietFrom: '18:00',
  quietUntil: '07:00',
  mostAWeek: 7,
}

/** Where an item stands after a step. An answer to what was taken up before leaves it taken up. */
export function stateAfter(step: Step, wasTakenUp: boolean): State {
  if (step === 'answered') return wasTakenUp ? 'taken_up' : 'answered'
  if (step === 'asked_back') return 'asked'
  return step === 'replied' ? 'heard' : step
}

/** Where an item stands after these, in their order. */
export const stateAfterAll = (steps: Step[]): State =>
  steps.reduce<State>((_, step, n) => stateAfter(step, steps.slice(0, n).includes('taken_up')), 'heard')

/** What is closed begins anew only when the home says more. */
export const whyNoStep = (state: State): RefusalCode | undefined =>
  state === 'closed' ? 'voice.closedAlready' : undefined

/** The last day to answer: so many school days after this one. */
export function answerBy(said: Temporal.PlainDate, days: number, schoolDays: number[]): Temporal.PlainDate {
  let day = said
  for (let left = days; left > 0; ) {
    day = day.add({ days: 1 })
    if (schoolDays.includes(day.dayOfWeek)) left--
  }
  return day
}

const WEEK_DAYS = 7

/** From when on a home may say more, given when it said something in the last seven days; null: at once. */
export function freeAgain(said: Temporal.Instant[], most: number): Temporal.Instant | null {
  const oldestThatCounts = said.toSorted((a, b) => Number(b.epochMilliseconds - a.epochMilliseconds))[
    most - 1
  ]
  return oldestThatCounts?.add({ hours: 24 * WEEK_DAYS }) ?? null
}
export const WEEK_HOURS = 24 * WEEK_DAYS

/** When somebody may be written to: at once, or when the evening and night of the school are over. */
export function awakeFrom(
  now: Temporal.Instant,
  zone: string,
  { quietFrom, quietUntil }: Pick<Settings, 'quietFrom' | 'quietUntil'>,
): Temporal.Instant {
  const here = now.toZonedDateTimeISO(zone)
  const clock = here.toPlainTime().toString({ smallestUnit: 'minute' })
  const overnight = quietFrom > quietUntil
  const isQuiet = overnight
    ? clock >= quietFrom || clock < quietUntil
    : clock >= quietFrom && clock < quietUntil
  if (!isQuiet) return now
  const day = overnight && clock >= quietFrom ? here.toPlainDate().add({ days: 1 }) : here.toPlainDate()
  return day.toZonedDateTime({ timeZone: zone, plainTime: quietUntil }).toInstant()
}

/** So much of what homes have said of a child stands on one page. */
export const PAGE = 30

/** Fewer answers than this could tell of one family how fast it was answered. */
export const FEWEST_TO_MEASURE = 5
