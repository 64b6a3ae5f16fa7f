import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { slotCost, slotsOf, startsOf } from './market.ts'

/** One meeting of a kind (length and mode) in the course of a household's round; see `waysOf`. */
export interface Knot {
  kind: number
  start: number
  held: number
  paid: number
  next: Knot[]
  isLast: boolean
}

export type Kind = { meetings: number[]; slots: number; mode: 'P' | 'V' }

/**
 * Every way in which a household may hold all its meetings and pay no more than that, as knots: which kind begins
 * when, how many of each kind are held by then, what is paid by then. Meetings of a kind stand for one another.
 */
export function waysOf(instance: Instance, h: number, most: number): { kinds: Kind[]; knots: Knot[] } {
  const { T, slotsPerDay, switchBuffer, weights } = instance
  const kinds = kindsOf(instance, h)
  const bases = kinds.map((_, k) =>
    kinds.slice(0, k).reduce((all, kind) => all * (kind.meetings.length + 1), 1),
  )
  const all = kinds.reduce((sum, kind, k) => sum + kind.meetings.length * bases[k]!, 0)
  const costs = kinds.map(kind => costsOf(instance, kind))
  const known = new Map<string, Knot | undefined>()
  const dayOf = (t: number) => Math.floor(t / slotsPerDay)

  function begin(k: number, start: number, before: number, paid: number): Knot | undefined {
    const kind = kinds[k]!
    if (Math.floor(before / bases[k]!) % (kind.meetings.length + 1) === kind.meetings.length) return undefined
    const knot = {
      kind: k,
      start,
      held: before + bases[k]!,
      paid: paid + costs[k]![start]!,
      next: [] as Knot[],
    }
    if (knot.paid > most) return undefined
    const name = `${k} ${start} ${knot.held} ${knot.paid}`
    if (!known.has(name)) {
      known.set(name, undefined)
      const next = knot.held === all ? [] : follow(knot)
      if (knot.held === all || next.length > 0) known.set(name, { ...knot, next, isLast: knot.held === all })
    }
    return known.get(name)
  }

  function follow({ kind, start, held, paid }: Omit<Knot, 'isLast' | 'next'>): Knot[] {
    const end = start + kinds[kind]!.slots
    const next: Knot[] = []
    for (let t = end; t < T; t++) {
      const gap = t - end
      const pays = dayOf(t) === dayOf(start) ? gap * weights.idle : weights.extraDay
      for (const k of kinds.keys()) {
        const isSoon = dayOf(t) === dayOf(start) && gap < switchBuffer && kinds[k]!.mode !== kinds[kind]!.mode
        const knot = isSoon ? undefined : begin(k, t, held, paid + pays)
        if (knot) next.push(knot)
      }
    }
    return next
  }

  for (const k of kinds.keys()) for (let t = 0; t < T; t++) begin(k, t, 0, 0)
  const knots = [...known.values()].filter(knot => knot !== undefined)
  knots.sort((a, b) => a.kind - b.kind || a.start - b.start || a.held - b.held || a.paid - b.paid)
  return { kinds, knots }
}

/** Kinds of a household's meetings, by length and mode. */
export function kindsOf(instance: Instance, h: number): Kind[] {
  const { meetings } = instance
  const own = [...meetings.keys()].filter(m => meetings[m]!.household === h)
  const name = (m: number) => 2 * slotsOf(instance, m) + (meetings[m]!.mode === 'V' ? 1 : 0)
  return [...new Set(own.map(name))]
    .sort((a, b) => a - b)
    .map(one => ({ meetings: own.filter(m => name(m) === one), slots: one >> 1, mode: one & 1 ? 'V' : 'P' }))
}

/** Per slot what starting a meeting of this kind there costs at least. */
export function costsOf(instance: Instance, { meetings }: Kind): number[] {
  const costs = Array<number>(instance.T).fill(Infinity)
  for (const m of meetings)
    for (const s of startsOf(instance, m)) costs[s] = Math.min(costs[s]!, slotCost(instance, m, s))
  return costs
}
