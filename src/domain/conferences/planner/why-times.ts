import { type Fact, smallestFacts } from './facts.ts'
import { boardOf } from './helps.ts'
import { startsInDays } from './obstacles.ts'
import type { Instance, Plan } from './problem.ts'
import { bundleCost } from './score.ts'

/**
 * Why a meeting has the time it has, its family's wishes, waiting and days counted: it is locked; no other time suits
 * better; those that do are forbidden by these facts; they are free, and the plan keeps them so for others or to move
 * fewer; or a time is free that is liked better, yet the family would wait or come a further day.
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
  if (model.locked[m]! >= 0) return { code: 'locked' }
  const { cost } = model.instance.households[model.party[m]!]!
  const pointsAt = (s: number) => Math.max(...cost.slice(s, s + model.length[m]!))
  // The model prices no start at which an educator is away: what the family would pay there is added by hand.
  const costAt = (s: number) =>
    bundleCost(model, board.starts.with(m, s), model.party[m]!) -
    model.cost[m * model.slots + s]! +
    pointsAt(s)
  const possible = startsInDays(model, m).filter(s => isOpenTo(board, m, s))
  const better = possible.filter(s => costAt(s) < costAt(start))
  const facts = better.length > 0 ? smallestFacts(board, m, better) : undefined
  if (facts) return { code: 'forbidden', starts: better, facts }
  const isFree = (s: number) => model.starts[m]!.includes(s) && board.fits(m, s)
  if (better.length > 0) return { code: 'kept', starts: better.filter(isFree) }
  const liked = possible.filter(s => pointsAt(s) < pointsAt(start) && isFree(s))
  return liked.length > 0 ? { code: 'together', starts: liked } : { code: 'best' }
}

/** Whether the family can come then, and is in none of its other meetings. */
function isOpenTo(board: ReturnType<typeof boardOf>, m: number, s: number): boolean {
  const { instance, party, educatorCount, length } = board.model
  const { cost } = instance.households[party[m]!]!
  const slots = Array.from({ length: length[m]! }, (_, i) => s + i)
  return slots.every(t => cost[t]! >= 0 && board.at(educatorCount + party[m]!, t) < 0)
}
