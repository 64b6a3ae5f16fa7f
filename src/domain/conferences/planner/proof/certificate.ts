import type { Plan } from '../problem.ts'
import { PARTS, PRICE_NAMES, type Prices } from './prices.ts'

/** Which objective a bound is about. */
export type Objective = 'O1' | 'O2' | 'O3' | 'O4'

/**
 * Prices as a plan carries them: `O3.seats` in whole parts of a point, `parts` to the point. Lists of nothing but
 * zeros are left out.
 */
export function certificateOf(found: Partial<Record<Objective, Prices>>): Record<string, number[]> {
  const lists = Object.entries(found).flatMap(([objective, prices]) =>
    PRICE_NAMES.flatMap(name => {
      const list = Array.from(prices[name], price => Math.round(price * PARTS))
      return list.some(Boolean) ? [[`${objective}.${name}`, list] as const] : []
    }),
  )
  return lists.length > 0 ? { parts: [PARTS], ...Object.fromEntries(lists) } : {}
}

/** Where all plans were looked at, each bound is what the best one reaches. */
export function reached(
  bounds: Plan['bounds'],
  objective: Plan['objective'],
  mostMoves?: number,
): Plan['bounds'] {
  const isAsked = (name: string) => name in bounds && (name !== 'moved' || mostMoves === undefined)
  const known = Object.entries(objective).filter(([name]) => isAsked(name))
  return { ...bounds, ...Object.fromEntries(known) }
}
