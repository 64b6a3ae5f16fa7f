import { type Fact, smallestFacts } from './facts.ts'
import { boardOf } from './helps.ts'
import { startsInDays } from './obstacles.ts'
import type { Instance, Plan } from './problem.ts'
import { bundleCost } from './score.ts'

/**
 * Why a meeting has the time it has: it is locked; no other time suits its family better; the times that do are
 * forbidden by these facts; they are free, yet the family would wait or come a further day; or they are free, and the
 * plan keeps them so for others or to move fewer.
 */
export type WhyTime = { meeting: number } & (
  | { code: 'locked' }
  | { code: 'best' }
  | { code: 'forbidden'; starts: number[]; facts: Fact[] }
  | { code: 'together'; starts: number[] }
  | { code: 'kept'; starts: number[] }
)

/** For each meeting of these households that is placed, why it is then. */
export function whyTimes(
  instance: Instance,
  plan: Pick<Plan, 'starts' | 'rooms' | 'interpreters'>,
  households: number[],
): WhyTime[] {
  const board = boardOf(instance, plan)
  const placed = [...plan.starts.keys()].filter(
    m => plan.starts[m]! >= 0 && households.includes(instance.meetings[m]!.household),
  )
  return placed.map(meeting => {
    const [start, room, interpreter] = [
      board.starts[meeting]!,
      board.rooms[meeting]!,
      board.interpreters[meeting]!,
    ]
    board.take(meeting)
    const why = whyOf(board, meeting, start)
    board.put(meeting, start, room, interpreter)
    return { meeting, ...why }
  })
}

type Why = WhyTime extends infer One ? (One extends WhyTime ? Omit<One, 'meeting'> : never) : never

function whyOf(board: ReturnType<typeof boardOf>, m: number, start: number): Why {
  const { model } = board
  const { cost } = model.instance.households[model.party[m]!]!
  if (model.locked[m]! >= 0) return { code: 'locked' }
  const points = (s: number) => cost.slice(s, s + model.length[m]!)
  const least = Math.max(...points(start))
  const better = startsInDays(model, m).filter(s => points(s).every(one => one >= 0 && one < least))
  if (better.length === 0) return { code: 'best' }
  const facts = smallestFacts(board, m, better)
  if (facts) return { code: 'forbidden', starts: better, facts }
  const free = better.filter(s => model.starts[m]!.includes(s) && board.fits(m, s))
  const costAt = (s: number) => bundleCost(model, board.starts.with(m, s), model.party[m]!)
  const cheaper = free.filter(s => costAt(s) < costAt(start))
  return cheaper.length > 0 ? { code: 'kept', starts: cheaper } : { code: 'together', starts: free }
}
