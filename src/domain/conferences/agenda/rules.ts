import type { Side } from '../preparing/tables.ts'
import type { ItemAudience } from './tables.ts'

const SIDES: Side[] = ['home', 'student', 'school']

type Placed = { side: Side; place: number }

/** It came by itself, open from before: its place is before the first. */
export const isStill = ({ place }: { place: number }): boolean => place < 1

/** What is still open first, in its own order; then the family's, the student's and the school's, as each was added. */
export const inOrder = <T extends Placed>(items: T[]): T[] =>
  [...items].sort(
    (a, b) =>
      Number(isStill(b)) - Number(isStill(a)) ||
      (isStill(a) ? 0 : SIDES.indexOf(a.side) - SIDES.indexOf(b.side)) ||
      a.place - b.place,
  )

/** Who may see an item, as one question: all with the student, grown-ups, the own side until then, or the author alone. */
export const SEEN_BY = ['everyone', 'grown_ups', 'side', 'mine'] as const
export type SeenBy = (typeof SEEN_BY)[number]

type Shared = { audience: ItemAudience; student_there: boolean }

export const sharedAs = (seen: SeenBy): Shared => ({
  audience: seen === 'everyone' || seen === 'grown_ups' ? 'all' : seen,
  student_there: seen === 'everyone',
})

export const seenBy = ({ audience, student_there }: Shared): SeenBy =>
  audience === 'all' ? (student_there ? 'everyone' : 'grown_ups') : audience

/** Whom a side can choose; a student's own items are for all who are there, or for itself, and so a lone guardian's. */
export function choicesOf({ side, guardians }: { side: Side; guardians: string[] }): SeenBy[] {
  if (side === 'student') return ['everyone', 'mine']
  return side === 'home' && guardians.length < 2
    ? ['grown_ups', 'everyone', 'mine']
    : ['grown_ups', 'everyone', 'side', 'mine']
}

/** The lines of a text that say something, each once, in their order. */
export const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(Boolean),
  ),
]

/** Minutes after the beginning at which each item is likely to be reached; null after one whose length nobody said. */
export function reachedAfter(items: { minutes: number | null }[]): (number | null)[] {
  let at: number | null = 0
  return items.map(({ minutes }) => {
    const reached = at
    at = at === null || minutes === null ? null : at + minutes
    return reached
  })
}
