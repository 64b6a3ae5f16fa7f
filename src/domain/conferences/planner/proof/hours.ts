import type { Model } from '../model.ts'
import { type Need, Needs } from './needs.ts'
import { allowanceFor } from './question.ts'
import { asksFor, freeIn, keyOf, type Stretches, stretchesOf } from './stretches.ts'

/** Looks at what one party needs beside others, for one language; what is kept counts as so many looks. */
const MOST_LOOKS = 20_000_000
const KEEPING = 20
/** Meetings left out up to which it is asked. */
const MOST_SPARE = 30
/** Stretches of a day at first, and then as long as that can be counted; at last each slot is one. */
const STRETCHES = [1, 2, 4]
/** So much more loss than is certain is asked about at first, and then a multiple: single slots are dear to count. */
const FIRST = 0.25
const MORE = 4
const MORE_OF_SLOTS = 2

/** No plan has a worst-off party that loses less: the interpreters of a language have no more hours, in stretches of so many slots. */
export interface Shown {
  loss: number
  language: number
  size: number
}

/**
 * The loss of the worst-off party for the interpreters' hours alone: all that each party may ask of them in each
 * stretch of time is counted, and put together. It is more than `least`, or undefined, and no more than `loss`.
 */
export function lossByHours(model: Model, least: number, loss: number, spare: number): Shown | undefined {
  let shown: Shown | undefined
  if (spare > MOST_SPARE) return undefined
  for (const language of model.instance.languages.keys())
    shown = shownBy(model, language, { least: shown?.loss ?? least, loss, spare }) ?? shown
  return shown
}

function shownBy(
  model: Model,
  language: number,
  { least, loss, spare }: { least: number; loss: number; spare: number },
): Shown | undefined {
  const { slotsPerDay } = model
  const sizes = [...new Set([...STRETCHES.map(n => Math.ceil(slotsPerDay / n)), 1])]
  let shown: Shown | undefined
  let certain = least
  let looks = 0
  for (const size of sizes)
    for (let more = FIRST; certain < loss; more *= size > 1 ? MORE : MORE_OF_SLOTS) {
      const under = Math.min(loss, certain + more)
      const hours = new Hours(model, language, under, spare)
      const answer = hours.least(size, MOST_LOOKS - looks)
      if (answer === undefined) return shown
      looks += hours.looks
      if (answer > certain) shown = { loss: answer, language, size }
      certain = Math.max(certain, answer)
      if (answer < under) break
    }
  return shown
}

/** What all parties before and one more ask for together, and what the worst-off of them loses. */
type State = Need

/** Asks about plans in which every party loses less than `under`. */
class Hours {
  private readonly under: number
  private readonly model: Model
  private readonly language: number
  private readonly spare: number
  private readonly asking: Needs[]
  looks = 0
  private most = 0

  constructor(model: Model, language: number, under: number, spare: number) {
    this.model = model
    this.language = language
    this.under = under
    this.spare = spare
    const allowed = allowanceFor(model, under, true)
    const speak = (meetings: Int32Array) => meetings.some(m => model.language[m] === language)
    this.asking = [...model.ofParty.keys()]
      .filter(party => allowed[party]! < Infinity && speak(model.ofParty[party]!))
      .map(party => new Needs(model, party, language, allowed[party]!, spare))
  }

  /** The least that a worst-off party loses, or `under`, if all lose that; undefined if that is too long to count. */
  least(size: number, looks: number): number | undefined {
    this.most = looks
    const usable = new Set(this.asking.flatMap(one => [...one.usable]))
    const stretches = stretchesOf(this.model, this.language, size, usable)
    if (!stretches) return undefined
    const needs = this.asking.flatMap(one => {
      const own = one.all(stretches.unit)
      return own ? [own] : []
    })
    needs.sort((a, b) => a.length - b.length)
    return needs[0]?.length === 0 ? this.under : this.together(needs, stretches)
  }

  private together(needs: Need[][], stretches: Stretches): number | undefined {
    const rest = restOf(needs, this.spare)
    let states: State[] = [{ ...stretches.nothing, slots: 0, left: 0, loss: -Infinity }]
    for (const [i, own] of needs.entries()) {
      const later = needs.slice(i + 1).flat()
      const waste = stretches.each.filter(one => !later.some(need => asksFor(one, need)))
      const isEnough = (state: State) =>
        state.slots + rest[i + 1]![this.spare - state.left]! <=
        stretches.slots - waste.reduce((sum, one) => sum + freeIn(one, state), 0)
      states = this.joined(states, own, stretches, rest[i + 1]!).filter(isEnough)
      if (this.looks > this.most) return undefined
    }
    return states.reduce((best, { loss }) => Math.min(best, loss), this.under)
  }

  /** All that those before and one party more may ask for together; of the same, what is best for the worst-off. */
  private joined(states: State[], own: Need[], { full, slots: all }: Stretches, rest: number[]): State[] {
    const next = new Map<number, State>()
    const groups = [...Map.groupBy(own, need => need.low)]
    for (const [first, before] of Map.groupBy(states, state => state.low)) {
      this.looks += groups.length
      for (const [second, group] of groups) {
        const low = first + second
        if ((low & full.low) !== 0) continue
        this.looks += before.length * group.length
        if (this.looks > this.most) return []
        for (const state of before)
          for (const need of group) {
            const high = state.high + need.high
            const left = state.left + need.left
            if ((high & full.high) !== 0 || left > this.spare) continue
            const slots = state.slots + need.slots
            if (slots + rest[this.spare - left]! > all) continue
            const loss = Math.max(state.loss, need.loss)
            const key = keyOf({ low, high }) * (this.spare + 1) + left
            if (loss >= (next.get(key)?.loss ?? this.under)) continue
            next.set(key, { low, high, slots, left, loss })
            this.looks += KEEPING
          }
      }
    }
    return [...next.values()]
  }
}

/** From each party on: the fewest slots they need if they leave out no more than 0, 1, ... together. */
function restOf(needs: Need[][], spare: number): number[][] {
  const rest = [new Array<number>(spare + 1).fill(0)]
  for (const own of needs.toReversed()) {
    const fewest = new Map<number, number>()
    for (const { left, slots } of own) fewest.set(left, Math.min(slots, fewest.get(left) ?? Infinity))
    const after = rest[0]!
    const least = (most: number) =>
      [...fewest].map(([left, slots]) => (left > most ? Infinity : slots + after[most - left]!))
    rest.unshift(after.map((_, most) => Math.min(...least(most))))
  }
  return rest
}
