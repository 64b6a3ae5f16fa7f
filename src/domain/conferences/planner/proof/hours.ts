import type { Model } from '../model.ts'
import { allowanceFor } from './question.ts'
import { merged, type Share } from './share.ts'
import { Tally } from './tally.ts'
import type { Together } from './together.ts'

/** So much more loss than is certain is asked about at first, and then a multiple. */
const FIRST = 0.25
const MORE = 2
/** Beyond that it is asked about less before stretches become shorter. */
const WIDE = 1
/** More than any party can pay. */
const ANYTHING = 1e9

/** No plan has a worst-off party that loses less: the interpreters of a language have no more hours, in stretches of so many slots. */
interface Shown {
  loss: number
  language: number
  size: number
}

/** What was shown, whether more looks would show no more, and how the hours may be shared out for no more loss. */
export interface Counted {
  shown: Shown | undefined
  isWhole: boolean
  shares: Share[]
}

/** What is certain already, what there is, how many may be left out, and how many looks it may take for a language. */
export interface Span {
  least: number
  loss: number
  spare: number
  looks: number
}

/**
 * The loss of the worst-off party for the interpreters' hours alone: all that each party may ask of them in each
 * stretch of time is counted, and put together. It is more than `least`, or undefined, and no more than `loss`.
 */
export function lossByHours(model: Model, { least, loss, spare, looks }: Span): Counted {
  const counted: Counted = { shown: undefined, isWhole: true, shares: [] }
  for (const language of model.instance.languages.keys()) {
    const span = { least: counted.shown?.loss ?? least, loss, spare, looks }
    const { shown, isWhole, shares } = shownBy(model, language, span)
    counted.shown = shown ?? counted.shown
    counted.isWhole &&= isWhole
    counted.shares = merged(counted.shares, shares)
  }
  return counted
}

function shownBy(model: Model, language: number, { least, loss, spare, looks }: Span): Counted {
  let shown: Shown | undefined
  let left = looks
  for (let more = FIRST, certain = least; certain < loss; more *= MORE) {
    const under = Math.min(loss, certain + more)
    const allowed = allowanceFor(model, under, true)
    const tally = new Tally(model, language, { allowed, under, spare, looks: left })
    const { answer, size, isLast, shares } = leastIn(tally, certain, under)
    left -= tally.looks
    if (answer > certain) shown = { loss: answer, language, size }
    if (isLast || left < 0) return { shown, isWhole: left >= 0, shares }
    // From what is certain now the steps are short again.
    if (answer < under) more = FIRST / MORE
    certain = answer
  }
  return { shown, isWhole: true, shares: [] }
}

/** The least that a worst-off party loses, or `under`, if all lose that: in ever shorter stretches, as far as can be counted. */
function leastIn(
  tally: Tally,
  certain: number,
  under: number,
): { answer: number; size: number; isLast: boolean; shares: Share[] } {
  let best = { answer: certain, size: Infinity }
  let last: Together | undefined
  for (const { answer, size, together } of tally.answers()) {
    if (answer > best.answer) best = { answer, size }
    if (answer >= under) return { answer, size, isLast: false, shares: [] }
    const isMore = answer > certain + FIRST || under > certain + WIDE
    if (size > 1 && isMore) return { ...best, isLast: false, shares: [] }
    last = together
  }
  return { ...best, isLast: true, shares: last ? tally.sharesOf(last, best.answer) : [] }
}

/** What shows that more must be left out: the language, and how long the stretches are; or how the hours may be shared out. */
export interface TooFew {
  shown: [language: number, size: number] | undefined
  shares: Share[]
}

/** Whether the interpreters have hours for a plan, however dear, that leaves out no more than `spare` meetings. */
export function tooFewHours(model: Model, spare: number, looks: number): TooFew {
  const allowed = new Float64Array(model.ofParty.length).fill(ANYTHING)
  let shares: Share[] = []
  for (const language of model.instance.languages.keys()) {
    const tally = new Tally(model, language, { allowed, under: Infinity, spare, looks })
    let last: Together | undefined
    for (const { answer, size, together } of tally.answers()) {
      if (answer === Infinity) return { shown: [language, size], shares: [] }
      last = together
    }
    if (last) shares = merged(shares, tally.sharesOf(last, Infinity))
  }
  return { shown: undefined, shares }
}
