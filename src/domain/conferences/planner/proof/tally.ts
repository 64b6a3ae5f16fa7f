import type { Model } from '../model.ts'
import { type Need, Needs } from './needs.ts'
import { type Share, shareOf } from './share.ts'
import { keyOf, type Stretches, stretchesOf } from './stretches.ts'
import { type Likely, Together } from './together.ts'

/** A day is one stretch at first, then so many; at last each slot is one. */
const STRETCHES = [1, 2, 4]
/** Ways to share hours out that are kept; of longer stretches so many more are looked at in shorter ones. */
const SHARES = 4
const MORE = 4
/** Looks at one of them there. */
const LOOKS = 200_000

interface Asked {
  /** The most that each party may pay, which is to lose less than `under`; of whom it is Infinity, nothing is asked. */
  allowed: Float64Array
  under: number
  /** So many meetings may be left out. */
  spare: number
  looks: number
}

interface Answer {
  /** The least that a worst-off party loses, or `under`, if all lose that. */
  answer: number
  size: number
  together: Together
}

interface Finer {
  needs: Need[][]
  stretches: Stretches
}

/** Counts what all parties together may ask of the interpreters of a language, in ever shorter stretches of time. */
export class Tally {
  looks = 0
  private readonly model: Model
  private readonly language: number
  private readonly under: number
  private readonly spare: number
  private readonly most: number
  private asking: Needs[]
  /** What is asked for in stretches that are too short for all of it to be put together. */
  private finer: Finer | undefined
  private readonly usable: Set<number>

  constructor(model: Model, language: number, { allowed, under, spare, looks }: Asked) {
    this.model = model
    this.language = language
    this.under = under
    this.spare = spare
    this.most = looks
    const speak = (meetings: Int32Array) => meetings.some(m => model.language[m] === language)
    this.asking = [...model.ofParty.keys()]
      .filter(party => allowed[party]! < Infinity && speak(model.ofParty[party]!))
      .map(party => new Needs(model, party, language, allowed[party]!, spare))
    this.usable = new Set(this.asking.flatMap(one => [...one.usable]))
  }

  /** Some ways for the hours to be enough at no more loss than that, in the shortest stretches in which any are found. */
  sharesOf(together: Together, loss: number): Share[] {
    const { finer } = this
    const wide = together.drawn(loss, finer ? MORE * SHARES : SHARES)
    const short = finer ? wide.flatMap(needs => this.within(needs, finer, loss)) : []
    const [drawn, { stretches }] = finer && short.length > 0 ? [short, finer] : [wide, together]
    return drawn.slice(0, SHARES).map(needs => shareOf(this.model, this.asking, needs, stretches))
  }

  /** What each asks for, cut into shorter stretches in one way, if there is any. */
  private within(wide: Need[], { needs, stretches }: Finer, loss: number): Need[][] {
    const same = needs.map((own, i) =>
      own.filter(one => one.wide === keyOf(wide[i]!) && one.left === wide[i]!.left),
    )
    const together = new Together(same, stretches, { spare: this.spare, most: LOOKS })
    return together.least(Infinity) === undefined ? [] : together.drawn(loss, 1)
  }

  /** In ever shorter stretches, as far as can be counted; the last when all lose `under`. */
  *answers(): Generator<Answer> {
    const { slotsPerDay } = this.model
    let likely: Likely | undefined
    let isSorted = false
    for (const size of new Set([...STRETCHES.map(n => Math.ceil(slotsPerDay / n)), 1])) {
      const stretches = stretchesOf(this.model, this.language, size, this.usable)
      if (!stretches || keyOf(stretches.full) * (this.spare + 1) > Number.MAX_SAFE_INTEGER) return
      // Longer stretches say nothing of those that do not lie in one of them.
      if (likely && likely.stretches.size % size > 0) likely = undefined
      else if (!likely && isSorted) return
      const needs = this.needsIn(stretches, likely)
      if (!needs) return
      if (!likely) {
        const order = [...needs.keys()].sort((a, b) => needs[a]!.length - needs[b]!.length)
        this.asking = order.map(i => this.asking[i]!)
        needs.sort((a, b) => a.length - b.length)
        isSorted = true
      }
      const together = new Together(needs, stretches, {
        spare: this.spare,
        most: this.most - this.looks,
        likely,
      })
      const answer = together.least(this.under)
      if (answer !== undefined && answer < this.under && size > 1) likely = together.likelySums()
      this.looks += together.looks
      if (answer === undefined) {
        if (likely) this.finer = { needs, stretches }
        return
      }
      yield { answer, size, together }
      if (answer >= this.under) return
    }
  }

  /** What each party may ask for in these stretches, as far as it is likely; undefined if that is too much. */
  private needsIn(stretches: Stretches, likely: Likely | undefined): Need[][] | undefined {
    const needs: Need[][] = []
    for (const [i, one] of this.asking.entries()) {
      const own = one.all({ stretches, likely: likely && { ...likely, own: likely.own[i]! } })
      if (!own) return undefined
      this.looks += own.length
      needs.push(own)
    }
    return needs
  }
}
