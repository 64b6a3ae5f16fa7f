import type { RefusalCode } from '../../platform/refusal.ts'
import type { Answer, GoalKind, Side } from './tables.ts'

export const KINDS: [GoalKind, ...GoalKind[]] = ['academic', 'developmental']

/** Who is asked what it says to a goal: the school, and each home by its party. The student may answer as well. */
export type Asked = { side: Side; party: string | null }
export type Word = Asked & { answer: Answer }
/** Where a version stands. `asked`: somebody has not answered, and nobody differs. */
export type Standing = 'agreed' | 'differs' | 'asked'

const isOf = (asked: Asked) => (word: Asked) => word.side === asked.side && word.party === asked.party

/** What one side says last; words come in the order in which they were said. */
export const lastWordOf = <W extends Word>(asked: Asked, words: W[]): W | undefined =>
  words.findLast(isOf(asked))

/**
 * Agreed only when the school and every home that is asked have agreed to these very words. Who sees fewer sides asks
 * for those alone, and learns nothing of the others.
 */
export function standingOf(asked: Asked[], words: Word[]): Standing {
  const last = asked.map(one => lastWordOf(one, words)?.answer)
  if (last.includes('differs')) return 'differs'
  return last.length > 0 && last.every(answer => answer === 'agreed') ? 'agreed' : 'asked'
}

type Version = { id: string; party: string | null }

/** The version that is asked about: the last that is not one home's words to the school alone. */
export const currentOf = <V extends Version>(versions: V[]): V | undefined =>
  versions.findLast(version => version.party === null)

/** One home's own words, newer than those that stand: the school has not taken them up yet. */
export const besideOf = <V extends Version>(versions: V[]): V[] => {
  const current = versions.findLastIndex(version => version.party === null)
  return versions.slice(current + 1)
}

type Ended = { ended: string | null }

/** Nobody says anything more about what has ended. */
export const whyNoChange = ({ ended }: Ended): RefusalCode | undefined => (ended ? 'goals.ended' : undefined)

/**
 * Why this side cannot answer a version. What one home says to the school alone is nobody's to agree to: the school
 * either differs, or puts it before all in its own name.
 */
export function whyNoAnswer(
  goal: Ended & { versions: Version[] },
  version: Version,
  side: Side,
  answer: Answer,
): RefusalCode | undefined {
  if (goal.ended) return 'goals.ended'
  if (version.party !== null) {
    const isOpen = besideOf(goal.versions).some(one => one.id === version.id)
    return isOpen && side === 'school' && answer === 'differs' ? undefined : 'goals.putBeforeAll'
  }
  return currentOf(goal.versions)?.id === version.id ? undefined : 'goals.movedOn'
}

/** A milestone whose words stay what they were stays reached. */
export const keepReached = <M extends { text: string }, R>(
  next: M[],
  before: { text: string; reached: R | null }[],
): (M & { reached: R | null })[] =>
  next.map(one => ({ ...one, reached: before.find(old => old.text === one.text)?.reached ?? null }))

type Task = { owner: Side; done: unknown; dropped: unknown }

/** What is done or given up stays so. */
export const whyNoEnd = ({ done, dropped }: Task): RefusalCode | undefined =>
  done ? 'goals.doneAlready' : dropped ? 'goals.dropped' : undefined

/** A home and a student do their own; the school's own are done by its side, which also types for who tells it. */
export const isDoer = (side: Side, owner: Side): boolean => side === 'school' || side === owner

/** After so many weeks a goal is looked at again where nobody says otherwise. */
export const REVIEW_WEEKS = 12

type Stepped = { said: Word[]; steps: { due_on: string }[]; review_on: string | null }

/** Where a goal stands between the school and one home, or, for the student, itself. */
export const standingWith = (other: Asked, { said }: Pick<Stepped, 'said'>): Standing =>
  standingOf([{ side: 'school', party: null }, other], said)

const isDayCome = ({ steps, review_on }: Stepped, by: string): boolean =>
  steps.some(step => step.due_on <= by) || (review_on !== null && review_on <= by)

/**
 * A goal is to be looked at on that ISO day: a step was to be reached by then, its day to look again has come, or home
 * and school do not agree on it.
 */
export const isGoalDue = (goal: Stepped, party: string, by: string): boolean =>
  isDayCome(goal, by) || standingWith({ side: 'home', party }, goal) !== 'agreed'

/** Likewise for the student's eyes: it reads no home's answer, so one that differs is as one that agrees. */
export const isGoalDueToAll = (goal: Stepped, party: string, by: string): boolean =>
  isDayCome(goal, by) || lastWordOf({ side: 'home', party }, goal.said) === undefined

/** So many conferences, and so many check-ins, stand on one stretch of a child's road. */
export const MOST_AT_ONCE = 40

/**
 * With which day the road goes on further back: the first day, looking back, that has no place here any more. Each list
 * is of ISO days, the latest first, and longer than that many where there is more. Null: all of it is here.
 */
export function goesOnWith(lists: string[][], most = MOST_AT_ONCE): string | null {
  const left = lists.flatMap(days => days[most] ?? [])
  return left.toSorted().at(-1) ?? null
}

/** Whether a thing of this ISO day stands on the stretch until one day that goes on with the other. */
export const isOnStretch = (day: string, until: string, goesOn: string | null): boolean =>
  (until === '' || day <= until) && (goesOn === null || day > goesOn)
