import { Temporal } from 'temporal-polyfill'

/** Asked from this hour on, so many days before; the evening before is when silence becomes a need. */
const DAYS_BEFORE = 2
const ASKING_HOUR = 9
const EVENING = 16

/** Why the head must find somebody; `unanswered`: asked, and nothing was said by the evening before. */
export type NeedCode = 'none' | 'left' | 'declined' | 'away' | 'unanswered'

export type Standing = {
  /** The start in the school's zone, `YYYY-MM-DDTHH:MM`. */
  starts_wall: string
  interpreter: string | null
  /** Whether the interpreter holds the role for it, and has nothing to do with the family. */
  able: boolean
  /** Whether the interpreter's hours of the round hold the meeting. */
  there: boolean
  /** What the interpreter said about the meeting as it stands. */
  answer: 'yes' | 'no' | null
  /** Met in another way, for this start. */
  settled: boolean
}

type Moment = { now: Temporal.Instant; zone: string }

/** Whether it is time to ask about a meeting of that start, in the school's zone. */
export const isToAsk = (moment: Moment, startsWall: string): boolean =>
  isFrom(moment, startsWall, DAYS_BEFORE, ASKING_HOUR)

/** Why somebody must still be found for a meeting that is to be interpreted; null: nobody must. */
export function needOf(meeting: Standing, moment: Moment): NeedCode | null {
  if (meeting.settled) return null
  if (!meeting.interpreter) return 'none'
  if (!meeting.able) return 'left'
  if (meeting.answer === 'no') return 'declined'
  if (meeting.answer === 'yes') return null
  if (!meeting.there) return 'away'
  return isFrom(moment, meeting.starts_wall, 1, EVENING) ? 'unanswered' : null
}

/** Clocks of the school show that hour, so many days before the day of the start, or later. */
function isFrom({ now, zone }: Moment, startsWall: string, daysBefore: number, hour: number): boolean {
  const from = Temporal.PlainDateTime.from(startsWall)
    .subtract({ days: daysBefore })
    .with({ hour, minute: 0 })
  return Temporal.PlainDateTime.compare(now.toZonedDateTimeISO(zone).toPlainDateTime(), from) >= 0
}

type Helper = { id: string; roles: string[]; languages: string[]; kinOf: string[] }
type Wanted = {
  child: string
  language: string
  educators: string[]
  interpreter: string | null
  busy: string[]
}

/**
 * Who could help: speaks the language, is free then, has nothing to do with the child's homes, and does not
 * hold the meeting. Interpreters first, then who works here, then contacts.
 */
export function helpersOf<T extends Helper>(need: Wanted, speakers: T[]): T[] {
  const order = (one: T) => RANK.findIndex(role => one.roles.includes(role))
  return speakers
    .filter(
      one =>
        one.languages.some(spoken => languageIn(spoken) === languageIn(need.language)) &&
        !one.roles.includes('student') &&
        !one.kinOf.includes(need.child) &&
        ![...need.educators, need.interpreter, ...need.busy].includes(one.id),
    )
    .toSorted((a, b) => order(a) - order(b))
}

const RANK = ['interpreter', 'head', 'educator', 'aide', 'contact']
const languageIn = (code: string) => code.split('-')[0]!.toLowerCase()
