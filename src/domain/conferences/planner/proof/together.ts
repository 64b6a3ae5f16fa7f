import { Random } from '../random.ts'
import { type Need, nameOf } from './needs.ts'
import { asksFor, freeIn, keyOf, type Stretches } from './stretches.ts'

/** What is kept counts as so many looks. */
const KEEPING = 20
const EPSILON = 1e-9

/** What all parties before and one more ask for together, what the worst-off of them loses, and the sum in longer stretches. */
interface State extends Need {
  wide: number
}

/** Of sums in longer stretches, those with which all parties can still have what they ask for, after each of them. */
export interface Likely {
  stretches: Stretches
  /** After how many parties: sums of all before, each with how many meetings are left out. */
  after: Set<number>[]
  /** Per party: its own. */
  own: Set<number>[]
}

/** Puts together what parties ask for, one party after the other. */
export class Together {
  looks = 0
  private readonly needs: Need[][]
  readonly stretches: Stretches
  private readonly spare: number
  private readonly most: number
  private readonly likely: Likely | undefined
  private readonly rest: number[][]
  private readonly layers: State[][] = []

  /** `wide` of each need is its sum in the longer stretches of `likely`. Looks no more than `most` times. */
  constructor(
    needs: Need[][],
    stretches: Stretches,
    { spare, most, likely }: { spare: number; most: number; likely?: Likely | undefined },
  ) {
    this.needs = needs
    this.stretches = stretches
    this.spare = spare
    this.most = most
    this.likely = likely
    this.rest = restOf(needs, spare)
  }

  /** The least that a worst-off party loses, or `under`, if all lose that; undefined if that is too long to count. */
  least(under: number): number | undefined {
    const { needs, stretches, likely } = this
    const wide = likely ? keyOf(likely.stretches.nothing) : 0
    this.layers.push([{ ...stretches.nothing, slots: 0, left: 0, loss: -Infinity, wide }])
    for (const [i, own] of needs.entries()) {
      this.layers.push(this.joined(this.layers[i]!, own, i + 1, under))
      if (this.looks > this.most) return undefined
    }
    return this.layers.at(-1)!.reduce((best, { loss }) => Math.min(best, loss), under)
  }

  /** All that those before and one party more may ask for together; of the same, what is best for the worst-off. */
  private joined(states: State[], own: Need[], count: number, under: number): State[] {
    const { spare, likely } = this
    const { full, slots: all } = this.stretches
    const rest = this.rest[count]!
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
            if ((high & full.high) !== 0 || left > spare) continue
            const slots = state.slots + need.slots
            if (slots + rest[spare - left]! > all) continue
            const wide = state.wide + need.wide
            if (likely && !likely.after[count]!.has(nameOf(wide, left, spare))) continue
            const loss = Math.max(state.loss, need.loss)
            const key = nameOf(keyOf({ low, high }), left, spare)
            if (loss >= (next.get(key)?.loss ?? under)) continue
            next.set(key, { low, high, slots, left, loss, wide })
            this.looks += KEEPING
          }
      }
    }
    return this.possible([...next.values()], count)
  }

  /** Those beside which there is still enough for all parties to come. */
  private possible(states: State[], count: number): State[] {
    const later = this.needs.slice(count).flat()
    const { each, slots: all } = this.stretches
    const waste = each.filter(one => !later.some(need => asksFor(one, need)))
    const rest = this.rest[count]!
    return states.filter(
      state =>
        state.slots + rest[this.spare - state.left]! <=
        all - waste.reduce((sum, one) => sum + freeIn(one, state), 0),
    )
  }

  /** After `least`: the sums that lead to an end; undefined if that is too long to look for. */
  likelySums(): Likely | undefined {
    const { needs, layers, spare, stretches } = this
    const key = ({ low, high }: Need) => keyOf({ low, high })
    const after = layers.map(() => new Set<number>())
    const own = needs.map(() => new Set<number>())
    for (const state of layers.at(-1)!) after.at(-1)!.add(nameOf(key(state), state.left, spare))
    for (let i = needs.length - 1; i >= 0; i--) {
      const asked = needs[i]!.map(need => ({ sum: key(need), left: need.left }))
      this.looks += layers[i]!.length * asked.length
      if (this.looks > this.most) return undefined
      for (const state of layers[i]!) {
        const before = key(state)
        for (const { sum, left } of asked) {
          if (!after[i + 1]!.has(nameOf(before + sum, state.left + left, spare))) continue
          after[i]!.add(nameOf(before, state.left, spare))
          own[i]!.add(nameOf(sum, left, spare))
        }
      }
    }
    return { stretches, after, own }
  }

  /** After `least`: what each party asks for in some of the ways to put all together in which nobody loses more. */
  drawn(loss: number, count: number): Need[][] {
    const random = new Random(1)
    const any = <T>(list: T[]) => list[random.below(list.length)]!
    const isFair = (one: Need) => one.loss <= loss + EPSILON
    const nameIn = (sum: Need) => nameOf(keyOf(sum), sum.left, this.spare)
    const fair = this.layers.map(states => new Set(states.filter(isFair).map(nameIn)))
    const ends = [...fair.at(-1)!]
    return Array.from({ length: ends.length > 0 ? count : 0 }, () => {
      let name = any(ends)
      return this.needs
        .map((own, i) => ({ own, before: fair[i]! }))
        .toReversed()
        .map(({ own, before }) => {
          const need = any(own.filter(one => isFair(one) && before.has(name - nameIn(one))))
          name -= nameIn(need)
          return need
        })
        .toReversed()
    })
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
