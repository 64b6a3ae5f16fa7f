import type { Temporal } from 'temporal-polyfill'
import { ageOn } from '../../people/rules.ts'
import type { Picture, Question, Side } from './tables.ts'

export const AUDIENCES = ['holders', 'grown_ups'] as const

/** From this age on a child is asked in words. */
const WORDS_FROM_YEARS = 8

export const PICTURES: Picture[] = [
  'coming',
  'reading',
  'numbers',
  'making',
  'playing',
  'friends',
  'eating',
  'outside',
]

/** 1 hard, 2 so-so, 3 good; the good one first, as a child is asked. */
export const FACES = [3, 2, 1] as const

const QUESTIONS: Record<Side, Question[]> = {
  home: ['see', 'worry', 'hope', 'talk'],
  student: ['proud', 'shows', 'hard', 'want', 'talk'],
  school: ['academic', 'social', 'strengths', 'growth', 'talk'],
}

/** Whether a child of that birthday points at faces on that day; one whose age nobody knows writes. */
export const pointsAtFaces = (born: string | null, day: Temporal.PlainDate): boolean =>
  born !== null && ageOn(born, day) < WORDS_FROM_YEARS

/** What somebody of this side is asked. A young child points at pictures, and may say what it wants besides. */
export const questionsOf = (side: Side, faces: boolean): Question[] =>
  side === 'student' && faces ? ['want'] : QUESTIONS[side]

/** What a photo can be of. */
export const SHOWS = 'shows'

/** So many photos a child can show. */
export const PLACES = [1, 2, 3] as const
export type Place = (typeof PLACES)[number]

/** What an item of an agenda is taken from: each line of its own. */
export const TALK = 'talk'
