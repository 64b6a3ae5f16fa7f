import type { RefusalCode } from '../../../platform/refusal.ts'

type Numbered = { n: number; knew: number }

/**
 * The outcomes of an item that stand: those whose place no later one took, which is each that the writer of a later
 * one had not seen. More than one: two people wrote at the same time, and somebody must decide. In their order.
 */
export function standing<T extends Numbered>(outcomes: T[]): T[] {
  const inOrder = [...outcomes].sort((a, b) => a.n - b.n)
  return inOrder.filter((one, at) => !inOrder.slice(at + 1).some(later => later.knew >= one.n))
}

type Item = { audience: string; outcomes: Numbered[] }

/** The items of which it is not said, or not decided, what came of them. Private ones need no outcome. */
export const withoutOutcome = <T extends Item>(items: T[]): T[] =>
  items.filter(item => item.audience === 'all' && standing(item.outcomes).length !== 1)

/** Left for another time, which several items can be in the same words; what is agreed is of one alone. */
export const isLeft = (came: string): boolean => came === 'not_now' || came === 'follow_up'

type Course = { begun_at: string | null; closed_at: string | null }

/** Why nothing is written down now, as a refusal code. */
export function whyNotNoted({ begun_at, closed_at }: Course): RefusalCode | null {
  if (closed_at) return 'conferences.talkClosed'
  return begun_at ? null : 'conferences.talkNotBegun'
}

/** Why a conference cannot be closed, as a refusal code. */
export function whyNotClosed(course: Course, items: Item[]): RefusalCode | null {
  return whyNotNoted(course) ?? (withoutOutcome(items).length > 0 ? 'conferences.itemsWithoutOutcome' : null)
}
