import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { type Market, type Question, slotCost, slotsOf, startsOf } from './market.ts'
import { NEVER } from './matching.ts'

/** Meetings of a household that are looked at together. */
const TOGETHER = 12
/** Meetings of a household and of a round up to which what it may pay in all is minded exactly. */
const MINDED = 4
const MOST_MEETINGS = 400

/** The least that a household pays in any bundle at these prices, its allowance deducted. */
export function cheapestBundle(instance: Instance, market: Market, question: Question, h: number): number {
  const own = [...instance.meetings.keys()].filter(m => instance.meetings[m]!.household === h)
  if (own.length === 0) return 0
  const fair = market.fairness(h)
  const pays = fair > 0 ? -fair * question.allowed(h) : 0
  if (isMinded(instance, question, own.length, h))
    return Math.min(NEVER, pays + cheapestWithin(instance, market, question, own))
  if (own.length <= TOGETHER) return Math.min(NEVER, pays + cheapestOf(instance, market, question, own, 1))
  let sum = pays
  // More than can be looked at together: in parts, without what ties them.
  for (let i = 0; i < own.length; i += TOGETHER)
    sum += cheapestOf(instance, market, question, own.slice(i, i + TOGETHER), 0)
  return Math.min(NEVER, sum)
}

const isMinded = ({ meetings }: Instance, { mayLeaveOut, allowed }: Question, own: number, h: number) =>
  own <= MINDED && meetings.length <= MOST_MEETINGS && mayLeaveOut === 0 && allowed(h) < Infinity

/** All its meetings in every order, each as soon as it may be and later: the least of what it can pay for within its means. */
export function cheapestWithin(
  instance: Instance,
  market: Market,
  question: Question,
  own: number[],
): number {
  const { slotsPerDay, weights, switchBuffer, meetings } = instance
  const h = meetings[own[0]!]!.household
  const fair = market.fairness(h)
  const dayOf = (t: number) => Math.floor(t / slotsPerDay)
  const prices = own.map(m =>
    [...startPrices(instance, market, question, m, fair)].map(([s, price]) => ({
      ...{ s, price, day: dayOf(s), pays: slotCost(instance, m, s) },
    })),
  )
  const lengths = own.map(m => slotsOf(instance, m))
  const known = new Map<number, number>()
  const most = question.allowed(h)

  /** `open` has a bit for each meeting that is still to be held; `last` is the one before, which starts at `from`. */
  function least(open: number, last: number, from: number, means: number): number {
    if (open === 0) return 0
    const state = ((open * own.length + Math.max(last, 0)) * instance.T + from) * (most + 1) + means
    const found = known.get(state) ?? cheapestNext(open, last, from, means)
    known.set(state, found)
    return found
  }

  function cheapestNext(open: number, last: number, from: number, means: number): number {
    let best = Infinity
    const end = last < 0 ? 0 : from + lengths[last]!
    const today = last < 0 ? -1 : dayOf(from)
    for (const [i, m] of own.entries()) {
      if (!(open & (1 << i))) continue
      const isSwitch = last >= 0 && meetings[m]!.mode !== meetings[own[last]!]!.mode
      for (const { s, price, day, pays } of prices[i]!) {
        if (s < end || (day === today && isSwitch && s < end + switchBuffer)) continue
        const waits = day === today ? s - end : 0
        const days = last >= 0 && day !== today ? 1 : 0
        const left = means - pays - waits * weights.idle - days * weights.extraDay
        if (left < 0) continue
        const ties = waits * (question.idle + fair * weights.idle)
        const further = days * (question.extraDay + fair * weights.extraDay)
        best = Math.min(best, price + ties + further + least(open & ~(1 << i), i, s, left))
      }
    }
    return best
  }
  return least((1 << own.length) - 1, -1, 0, most)
}

/** Backwards in time: what the rest of the round costs at least, given which meetings are held and the mode of the last. */
function cheapestOf(
  instance: Instance,
  market: Market,
  question: Question,
  own: number[],
  ties: 0 | 1,
): number {
  const { slotsPerDay, days, weights, switchBuffer } = instance
  const fair = market.fairness(instance.meetings[own[0]!]!.household)
  const idle = ties * (question.idle + fair * weights.idle)
  const extraDay = ties * (question.extraDay + fair * weights.extraDay)
  const sets = 1 << own.length
  const prices = own.map(m => startPrices(instance, market, question, m, fair))
  let rest = Float64Array.from({ length: sets }, (_, set) => {
    const skipped = own.filter((_, i) => !(set & (1 << i)))
    const each = (m: number) =>
      question.mayLeaveOut > 0 ? question.leftOut(m) + 100 * fair + market.leftOut : NEVER
    return skipped.reduce((sum, m) => sum + each(m), 0)
  })
  for (let day = days - 1; day >= 0; day--) {
    const later = rest
    const today = new Float64Array((slotsPerDay + 1) * sets * 2).fill(Infinity)
    const come = new Float64Array(sets).fill(Infinity)
    for (let t = slotsPerDay; t >= 0; t--) {
      for (let set = 0; set < sets; set++) {
        for (let mode = 0; mode < 2; mode++) {
          const here = (t * sets + set) * 2 + mode
          let least = later[set]!
          if (t < slotsPerDay) least = Math.min(least, idle + today[here + sets * 2]!)
          today[here] = Math.min(least, next(t, set, mode))
        }
        come[set] = Math.min(come[set]!, next(t, set, -1))
      }
    }
    rest = later.map((stay, set) => Math.min(stay, come[set]! + (set > 0 ? extraDay : 0)))

    function next(t: number, set: number, mode: number): number {
      let least = Infinity
      for (const [i, m] of own.entries()) {
        if (set & (1 << i)) continue
        const other = instance.meetings[m]!.mode === 'P' ? 0 : 1
        const gap = mode < 0 || mode === other ? 0 : switchBuffer
        const end = t + gap + slotsOf(instance, m)
        if (end > slotsPerDay) continue
        const price = prices[i]!.get(day * slotsPerDay + t + gap)
        if (price === undefined) continue
        least = Math.min(least, gap * idle + price + today[(end * sets + (set | (1 << i))) * 2 + other]!)
      }
      return least
    }
  }
  return rest[0]!
}

function startPrices(
  instance: Instance,
  market: Market,
  question: Question,
  m: number,
  fair: number,
): Map<number, number> {
  const { educators, mode, lang } = instance.meetings[m]!
  return new Map(
    startsOf(instance, m).map(s => {
      let price = question.points(m, s) + fair * slotCost(instance, m, s)
      for (const k of educators.keys()) price += market.seat(m, k, s)
      for (let t = s; t < s + slotsOf(instance, m); t++) {
        if (mode === 'P') price += market.room(t)
        if (lang >= 0) price += market.language(lang, t)
      }
      return [s, price]
    }),
  )
}
