import type { Model } from '../model.ts'

/** Bits of either half of a sum: both together are still a whole number. */
const HALF = 24
const HIGH = 2 ** HALF

/** How much is asked of the interpreters in each stretch of time, all stretches in one number: sums can be added. */
export interface Stretches {
  /** Per slot what a meeting there adds; 0 where nobody can ask for it. */
  unit: Float64Array
  /** A sum to begin with: it shows by a bit of `full` when there is too much in a stretch. */
  nothing: Sum
  full: Sum
  each: Stretch[]
  /** All that there is. */
  slots: number
  /** How long each is, at most. */
  size: number
}

/** Where a sum counts a stretch: in the high half or the low one, from which bit on. Its slots lie in `from`…`until`. */
interface Stretch {
  from: number
  until: number
  isHigh: boolean
  bit: number
  bits: number
}

export interface Sum {
  low: number
  high: number
}

/** How much is left in a stretch. */
export function freeIn({ isHigh, bit, bits }: Stretch, { low, high }: Sum): number {
  const count = ((isHigh ? high : low) >> bit) & (2 ** bits - 1)
  return 2 ** bits - 1 - count
}

/** Whether a sum that began with 0 asks for any of it. */
export function asksFor({ isHigh, bit, bits }: Stretch, { low, high }: Sum): boolean {
  return (((isHigh ? high : low) >> bit) & (2 ** bits - 1)) > 0
}

export const keyOf = ({ low, high }: Sum) => high * HIGH + low
export const splitOf = (all: number): Sum => ({ low: all % HIGH, high: Math.floor(all / HIGH) })

/** Per slot: what adds one in the stretch that it begins or is in, and the sums before that. */
export function prefixesOf({ each, unit }: Stretches, sums: number[]): { unit: number; sums: Set<number> }[] {
  const units = [...each.map(({ from }) => unit[from]!), Infinity]
  const prefixes = units.map(one => ({ unit: one, sums: new Set(sums.map(sum => sum % one)) }))
  const ofSlot = (t: number) => each.filter(({ until }) => until <= t).length
  return Array.from(unit, (_, t) => prefixes[ofSlot(t)]!)
}

/** A sum in short stretches, counted in the longer ones in which they lie. */
export function widened(sum: number, short: Stretches, long: Stretches): number {
  const { low, high } = splitOf(sum)
  let wide = 0
  for (const { from, isHigh, bit, bits } of short.each)
    wide += (((isHigh ? high : low) >> bit) & (2 ** bits - 1)) * long.unit[from]!
  return wide
}

/** Each day in stretches of so many slots, of which only those count that are `usable`; undefined if these are too many. */
export function stretchesOf(
  model: Model,
  language: number,
  size: number,
  usable: Set<number>,
): Stretches | undefined {
  const { slots, slotsPerDay, instance } = model
  const { cap } = instance.languages[language]!
  const unit = new Float64Array(slots)
  const [nothing, full] = [
    [0, 0],
    [0, 0],
  ]
  const each: Stretch[] = []
  let [half, bits, all] = [0, 0, 0]
  for (let from = 0; from < slots; ) {
    const morning = from - (from % slotsPerDay)
    const until = Math.min(from + size, morning + slotsPerDay)
    const there = [...usable].filter(t => t >= from && t < until)
    const most = there.reduce((sum, t) => sum + cap[t]!, 0)
    const width = Math.ceil(Math.log2(most + 1)) + 1
    from = until
    if (most === 0) continue
    if (bits + width > HALF) [half, bits] = [half + 1, 0]
    if (half > 1) return undefined
    for (const t of there) unit[t] = 2 ** bits * (half ? HIGH : 1)
    full[half]! += 2 ** (bits + width - 1)
    nothing[half]! += (2 ** (width - 1) - 1 - most) * 2 ** bits
    each.push({ from: there[0]!, until: from, isHigh: half > 0, bit: bits, bits: width - 1 })
    all += most
    bits += width
  }
  const halves = ([low, high]: number[]) => ({ low: low!, high: high! })
  return { unit, nothing: halves(nothing), full: halves(full), each, slots: all, size }
}
