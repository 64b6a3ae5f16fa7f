import type { Found } from '../found.ts'
import type { Model } from '../model.ts'
import { Closing } from './closing.ts'
import type { Proof } from './proof.ts'

/** Meetings up to which all plans of an instance are gone through, where that takes no more than so many nodes. */
const MOST_MEETINGS = 24
const NODES = 4000
const PORTIONS = 12

/** The best plan of all, if the instance is small enough to say so; `best` itself if there is no better one. */
export function close(
  model: Model,
  { best, baseline }: { best: Found; baseline: Int32Array },
  losses: number,
  proof: Proof,
): Found | undefined {
  if (model.locked.length > MOST_MEETINGS) return undefined
  for (let i = 0; i < PORTIONS && proof.cost < best.cost; i++) proof.price(best)
  const closing = new Closing(model, best, losses, NODES, proof.tariff())
  if (!closing.run(baseline)) return undefined
  return closing.best
}
