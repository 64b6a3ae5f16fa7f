import type { Model } from '../model.ts'
import { type Need, Needs } from './needs.ts'
import { allowanceFor } from './question.ts'
import { type Stretches, stretchesOf } from './stretches.ts'
import { type Likely, Together } from './together.ts'

/** Meetings left out up to which it is asked. */
const MOST_SPARE = 30
/** A day is one stretch at first, then so many; at last each slot is one. */
const STRETCHES = [1, 2, 4]
/** So much more loss than is certain is asked about at first, and then a multiple. */
const FIRST = 0.25
const MORE = 2
/** Beyond that it is asked about less before stretches become shorter. */
const WIDE = 1

/** No plan has a worst-off party that loses less: the interpreters of a language have no more hours, in stretches of so many slots. */
export interface Shown {
  loss: number
  language: number
  size: number
}

/** What was shown, and whether more looks would show no more. */
export interface Counted {
  shown: Shown | undefined
  isWhole: boolean
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
  const counted: Counted = { shown: undefined, isWhole: true }
  for (const language of spare > MOST_SPARE ? [] : model.instance.languages.keys()) {
    const span = { least: counted.shown?.loss ?? least, loss, spare, looks }
    const { shown, isWhole } = shownBy(model, language, span)
    counted.shown = shown ?? counted.shown
    counted.isWhole &&= isWhole
  }
  return counted
}

function shownBy(model: Model, language: number, { least, loss, spare, looks }: Span): Counted {
  let shown: Shown | undefined
  let left = looks
  for (let more = FIRST, certain = least; certain < loss; more *= MORE) {
    const under = Math.min(loss, certain + more)
    const hours = new Hours(model, language, { under, spare, looks: left })
    const { answer, size, isLast } = hours.least(certain)
    left -= hours.looks
    if (answer > certain) shown = { loss: answer, language, size }
    if (isLast || left < 0) return { shown, isWhole: left >= 0 }
    // From what is certain now the steps are short again.
    if (answer < under) more = FIRST / MORE
    certain = answer
  }
  return { shown, isWhole: true }
}

/** Asks about plans in which every party loses less than `under`. */
class Hours {
  looks = 0
  private readonly model: Model
  private readonly language: number
  private readonly under: number
  private readonly spare: number
  private readonly most: number
  private readonly asking: Needs[]
  private readonly usable: Set<number>

  constructor(
    model: Model,
    language: number,
    { under, spare, looks }: { under: number; spare: number; looks: number },
  ) {
    this.model = model
    this.language = language
    this.under = under
    this.spare = spare
    this.most = looks
    const allowed = allowanceFor(model, under, true)
    const speak = (meetings: Int32Array) => meetings.some(m => model.language[m] === language)
    this.asking = [...model.ofParty.keys()]
      .filter(party => allowed[party]! < Infinity && speak(model.ofParty[party]!))
      .map(party => new Needs(model, party, language, allowed[party]!, spare))
    this.usable = new Set(this.asking.flatMap(one => [...one.usable]))
  }

  /** The least that a worst-off party loses, or `under`, if all lose that: in ever shorter stretches, as far as can be counted. */
  least(certain: number): { answer: number; size: number; isLast: boolean } {
    const { slotsPerDay } = this.model
    let best = { answer: certain, size: slotsPerDay, isLast: true }
    let likely: Likely | undefined
    let asking = this.asking
    for (const size of new Set([...STRETCHES.map(n => Math.ceil(slotsPerDay / n)), 1])) {
      const stretches = stretchesOf(this.model, this.language, size, this.usable)
      if (!stretches) return best
      // Longer stretches say nothing of those that do not lie in one of them.
      if (likely && likely.stretches.size % size > 0) likely = undefined
      else if (!likely && asking !== this.asking) return best
      const needs = this.needsIn(asking, stretches, likely)
      if (!needs) return best
      if (!likely) {
        const order = [...needs.keys()].sort((a, b) => needs[a]!.length - needs[b]!.length)
        asking = order.map(i => asking[i]!)
        needs.sort((a, b) => a.length - b.length)
      }
      if (needs.some(own => own.length === 0)) return { answer: this.under, size, isLast: false }
      const together = new Together(needs, stretches, {
        spare: this.spare,
        most: this.most - this.looks,
        likely,
      })
      const answer = together.least(this.under)
      if (answer !== undefined && answer < this.under && size > 1) likely = together.likelySums()
      this.looks += together.looks
      if (answer === undefined) return best
      if (answer > best.answer) best = { answer, size, isLast: true }
      if (answer >= this.under || (size > 1 && answer > certain + FIRST)) return { ...best, isLast: false }
      if (this.under > certain + WIDE && size > 1) return { ...best, isLast: false }
    }
    return best
  }

  /** What each party may ask for in these stretches, as far as it is likely; undefined if that is too much. */
  private needsIn(asking: Needs[], stretches: Stretches, likely: Likely | undefined): Need[][] | undefined {
    const needs: Need[][] = []
    for (const [i, one] of asking.entries()) {
      const own = one.all({ stretches, likely: likely && { ...likely, own: likely.own[i]! } })
      if (!own) return undefined
      this.looks += own.length
      needs.push(own)
    }
    return needs
  }
}
