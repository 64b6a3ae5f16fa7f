import type { Direction } from './locale.ts'

const FIRST_STRONG_ISOLATE = '\u2068'
const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_ISOLATE = '\u2069'
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const LEFT_TO_RIGHT = /[\p{L}--[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]]/v

// its groups would change places in a sentence from right to left
const TELEPHONE = /^\+?[\d ().\u2010-\u2015-]{5,}$/

/**
 * Fences a value off from a sentence that runs the other way (UAX 9), so that "(Maya)" keeps its brackets in
 * Arabic. Addresses stay bare: mail programs would take the mark for a part of the link.
 */
export function isolate(value: string, dir: Direction): string {
  if (/^(https?:|mailto:)|^\S+@\S+$/.test(value)) return value
  if (dir === 'rtl' && TELEPHONE.test(value)) return LEFT_TO_RIGHT_ISOLATE + value + POP_ISOLATE
  const other = (dir === 'rtl' ? LEFT_TO_RIGHT : RIGHT_TO_LEFT).test(value)
  return other ? FIRST_STRONG_ISOLATE + value + POP_ISOLATE : value
}
