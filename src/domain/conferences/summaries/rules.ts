import type { Heard } from './tables.ts'

export const HEARD = ['yes', 'partly', 'no'] as const

/** Answers are counted five by five, so that no single one can be told from the count before it. */
export const BATCH = 5

/** How many said what, of the batches that are full; null while none is. */
export function countHeard(answers: { heard: Heard; batch: number }[]): Record<Heard, number> | null {
  const full = answers.filter(one => answers.filter(({ batch }) => batch === one.batch).length >= BATCH)
  if (full.length === 0) return null
  const many = (heard: Heard) => full.filter(one => one.heard === heard).length
  return { yes: many('yes'), partly: many('partly'), no: many('no') }
}
