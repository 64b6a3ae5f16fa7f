import type { Model } from '../model.ts'
import { Random } from '../random.ts'
import { bundleCost } from '../score.ts'
import { breachesOf } from './breaches.ts'
import { Crowd } from './crowd.ts'
import { canBeLaid, Laid } from './laid.ts'
import type { Share } from './share.ts'
import type { Wayfinder } from './wayfinder.ts'

/** Meetings of one party up to which its ways are looked through. */
const MOST_MEETINGS = 24
/** Of a party with more, only ways that are cheaper. */
const FEWER = 0.8
/** A party that was planned anew stays for so many steps, if others are in trouble too. */
const REST = 6
/** After so many steps what was dear becomes cheaper. */
const CALM = 50
/** Prices are blurred by less than any trouble counts, so that it does not always do the same. */
const BLUR = 0.5
const MARGIN = 0.4
/** Looks at one party's ways: as many as these find its best one in most rounds. */
const LOOKS = 1000
/** A step is worth so many of them at most on average, lest a level take seconds where families have very many ways. */
const WORK = 1000

interface About {
  /** No more meetings than so many may be left out. */
  spare?: number
  seed?: number
  laid?: Laid
  /** Whoever needs interpreters keeps to what is theirs. */
  share?: Share | undefined
}

/**
 * Looks for a plan in which no party pays more than it is allowed, with 100 for each meeting left out. Each party always goes
 * one of its ways, even where another one is; step by step one that is in trouble goes the way with the least of it,
 * and whatever is still wanted twice becomes dearer. Finds such a plan soon or not at all, and never knows that there is none.
 */
export class Fitting {
  private readonly model: Model
  private readonly allowed: Float64Array
  private readonly crowd: Crowd
  private readonly random: Random
  private readonly laid: Laid
  private readonly share: Share | undefined
  /** Of those who could not stay where they were. */
  private readonly finders = new Map<number, Wayfinder | undefined>()
  private readonly prices: Float64Array[]
  /** Per party the step after which it was planned anew. */
  private readonly since: Int32Array
  private steps = 0
  private work = 0
  /** Whether every party that is asked for a way has one. */
  private isAsked: boolean

  /** Begins near these starts. */
  constructor(
    model: Model,
    allowed: Float64Array,
    near: Int32Array,
    { spare = 0, seed = 1, laid = new Laid(model, spare > 0), share }: About = {},
  ) {
    const { ofParty, slots } = model
    this.model = model
    this.allowed = allowed
    this.crowd = new Crowd(model, spare)
    this.random = new Random(seed)
    this.laid = laid
    this.share = share
    this.isAsked = canBeLaid(model)
    this.prices = Array.from({ length: MOST_MEETINGS }, () => new Float64Array(slots))
    this.since = new Int32Array(ofParty.length).fill(-REST)
    if (this.isAsked) this.begin(near)
  }

  /** The party's way at the prices there are; one that has none, or too many meetings, ends the search. */
  private finderOf(party: number): Wayfinder | undefined {
    if (!this.finders.has(party)) this.finders.set(party, this.finderWithin(party, this.allowed[party]!))
    const finder = this.finders.get(party)
    if (!finder) this.isAsked = false
    return finder
  }

  private finderWithin(party: number, most: number): Wayfinder | undefined {
    const meetings = this.model.ofParty[party]!
    if (meetings.length > MOST_MEETINGS || most === Infinity || most < 0) return undefined
    if (this.laid.waysOf(party, most)) return this.laid.finderOf(party, most)
    // Of too many ways, the cheap ones.
    return most >= 1 ? this.finderWithin(party, Math.floor(most * FEWER)) : undefined
  }

  /** Whoever may stay where it is, stays. */
  private begin(near: Int32Array): void {
    const { model, crowd } = this
    const isFine = (meetings: Int32Array, party: number) =>
      meetings.every(m => near[m]! >= 0) && bundleCost(model, near, party) <= this.allowed[party]!
    for (const [party, meetings] of model.ofParty.entries())
      if (isFine(meetings, party)) for (const m of meetings) crowd.put(m, near[m]!)
    for (const [party, meetings] of model.ofParty.entries())
      if (meetings.some(m => crowd.starts[m]! < 0)) this.isAsked &&= this.plan(party)
  }

  /** The starts of such a plan, if so many steps more lead to one. */
  find(steps: number): Int32Array | undefined {
    const most = this.work + WORK * steps
    for (let i = 0; this.isAsked && i < steps && this.work < most; i++) {
      const troubled = this.troubled()
      if (troubled.length === 0) return this.crowd.starts.slice()
      this.step(troubled)
    }
    return undefined
  }

  /** Parties that are in the way of others, or break another rule. */
  private troubled(): number[] {
    const { crowd } = this
    const { ofParty, party } = this.model
    const troubled: number[] = []
    for (const [p, meetings] of ofParty.entries())
      if (meetings.some(m => crowd.isInTrouble(m))) troubled.push(p)
    if (troubled.length > 0) return troubled
    const breaking = breachesOf(this.model, crowd.starts).flat()
    for (const m of breaking) crowd.spoil(m)
    return [...new Set(breaking.map(m => party[m]!))]
  }

  private step(troubled: number[]): void {
    const { crowd, since } = this
    this.steps++
    const rested = troubled.filter(party => since[party]! < this.steps - REST)
    const among = rested.length > 0 ? rested : troubled
    const party = among[this.random.below(among.length)]!
    const meetings = this.model.ofParty[party]!
    const before = [...meetings].map(m => crowd.starts[m]!)
    for (const m of meetings) crowd.take(m)
    if (!this.plan(party)) for (const [i, m] of meetings.entries()) crowd.put(m, before[i]!)
    since[party] = this.steps
    for (const m of meetings) crowd.troubleAt(m, true)
    if (this.steps % CALM === 0) crowd.calm()
  }

  /** Puts a party that is nowhere on its best way; false if it finds none. */
  private plan(party: number): boolean {
    const { crowd, prices, random } = this
    const { ofParty, starts } = this.model
    const meetings = ofParty[party]!
    const blur = BLUR / meetings.length / 1024
    for (const [i, m] of meetings.entries()) {
      prices[i]!.fill(Infinity)
      for (const s of this.share?.get(m) ?? starts[m]!)
        prices[i]![s] = crowd.trouble(m, s) + blur * random.below(1024)
    }
    const finder = this.finderOf(party)
    const found = finder?.find(prices, crowd.tollOf(meetings.length), MARGIN, LOOKS)
    this.work += finder?.work ?? 0
    for (const [i, m] of found ? meetings.entries() : []) crowd.put(m, found![i]!)
    return found !== undefined
  }
}
