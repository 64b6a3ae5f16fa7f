import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { costsOf, type Kind, kindsOf } from './ways.ts'

/** What a household asks of the interpreters: slots in each stretch, and how many of its meetings it leaves out for it. */
export interface Wish {
  counts: number[]
  slots: number
  left: number
}

/** Which stretch each slot belongs to: each day is cut anew, into pieces of so many slots. */
export function stretchesOf({ T, slotsPerDay }: Instance, size: number): number[] {
  const perDay = Math.ceil(slotsPerDay / size)
  return Array.from(
    { length: T },
    (_, t) => Math.floor(t / slotsPerDay) * perDay + Math.floor((t % slotsPerDay) / size),
  )
}

type Step = { k: number; start: number; held: number[] }

/** All that a household may ask for that pays no more than `most`, 100 for each meeting left out among it. */
export function wishesOf(
  instance: Instance,
  h: number,
  language: number,
  stretch: number[],
  { most, spare }: { most: number; spare: number },
): Wish[] {
  const { T, slotsPerDay, switchBuffer, weights, meetings } = instance
  const kinds = kindsOf(instance, h)
  const costs = kinds.map(kind => costsOf(instance, kind))
  const isSpoken = (kind: Kind) => kind.meetings.every(m => meetings[m]!.lang === language)
  const spoken = kinds.map(kind => (isSpoken(kind) ? kind.slots : 0))
  const all = kinds.reduce((sum, kind) => sum + kind.meetings.length, 0)
  const leftOf = (held: number[]) => all - held.reduce((sum, n) => sum + n, 0)
  const length = 1 + Math.max(...stretch)

  function follow({ k, start, held }: Step): { step: Step; cost: number }[] {
    const end = k < 0 ? 0 : start + kinds[k]!.slots
    const isToday = (t: number) => Math.floor(t / slotsPerDay) === Math.floor(start / slotsPerDay)
    const next: { step: Step; cost: number }[] = []
    for (let t = end; t < T; t++)
      for (const [n, kind] of kinds.entries()) {
        if (held[n] === kind.meetings.length) continue
        const isSoon = k >= 0 && isToday(t) && t - end < switchBuffer && kind.mode !== kinds[k]!.mode
        const pays = k < 0 ? 0 : isToday(t) ? (t - end) * weights.idle : weights.extraDay
        const cost = pays + costs[n]![t]!
        if (isSoon || cost > most) continue
        next.push({ step: { k: n, start: t, held: held.map((count, i) => count + (i === n ? 1 : 0)) }, cost })
      }
    return next
  }

  const leasts = new Map<string, number>()
  const nameOf = ({ k, start, held }: Step) => `${k} ${start} ${held}`
  /** What is still to be paid at least after this step. */
  function leastAfter(step: Step): number {
    const known = leasts.get(nameOf(step))
    if (known !== undefined) return known
    const left = leftOf(step.held)
    const ways = follow(step).map(({ step: next, cost }) => cost + leastAfter(next))
    const least = Math.min(left <= spare ? 100 * left : Infinity, ...ways)
    leasts.set(nameOf(step), least)
    return least
  }

  const found = new Map<string, Wish>()
  const seen = new Map<string, { step: Step; asks: Map<string, { counts: number[]; paid: number }> }>()
  const queue: string[][] = Array.from({ length: T }, () => [])
  function goOn(from: Step, asks: Iterable<{ counts: number[]; paid: number }>) {
    const next = follow(from).map(one => ({ ...one, room: most - one.cost - leastAfter(one.step) }))
    for (const { counts, paid } of asks)
      for (const { step, cost, room } of next) {
        if (paid > room) continue
        const now = counts.slice()
        for (let t = step.start; t < step.start + spoken[step.k]!; t++) now[stretch[t]!]!++
        const there = seen.get(nameOf(step)) ?? { step, asks: new Map() }
        if (!seen.has(nameOf(step))) queue[step.start]!.push(nameOf(step))
        seen.set(nameOf(step), there)
        const name = String.fromCharCode(...now)
        if ((there.asks.get(name)?.paid ?? Infinity) > paid + cost)
          there.asks.set(name, { counts: now, paid: paid + cost })
      }
  }
  const begin = { k: -1, start: 0, held: kinds.map(() => 0) }
  if (all <= spare && 100 * all <= most)
    found.set('', { counts: Array<number>(length).fill(0), slots: 0, left: all })
  goOn(begin, [{ counts: Array<number>(length).fill(0), paid: 0 }])
  for (const names of queue)
    for (const name of names) {
      const { step, asks } = seen.get(name)!
      const left = leftOf(step.held)
      for (const { counts, paid } of asks.values())
        if (left <= spare && paid + 100 * left <= most)
          found.set(`${counts} ${left}`, { counts, slots: counts.reduce((sum, n) => sum + n, 0), left })
      goOn(step, asks.values())
      asks.clear()
    }
  return [...found.values()]
}
