import type { Instance, Plan } from '../../src/domain/conferences/planner/problem.ts'
import { EducatorAsk } from './educator.ts'
import { creditOf, worstOf } from './figures.ts'
import { areTooFew } from './hours.ts'
import { type Market, marketOf, type Question, slotCost } from './market.ts'
import { cheapestBundle } from './party.ts'
import { areTooShort } from './rates.ts'
import { areImpossible, type StepLimits } from './steps.ts'

const EPSILON = 1e-6
/** More than any household can pay. */
const ANYTHING = 1e9
const PLAIN = { points: () => 0, idle: 0, extraDay: 0, leftOut: () => 0, allowed: () => Infinity }

/** What the prices of a plan prove, worked out anew; a text where they cannot be read. */
export interface Evidence {
  placed: number
  moved: number
  /** The least loss of a worst-off party. */
  loss: number
  cost: number
}

/**
 * For any prices, no plan counts less than the least that all households pay, plus the least that all educators ask,
 * less what rooms, interpreters and left out meetings are worth in all.
 */
export function evidenceOf(
  instance: Instance,
  plan: Plan,
  isSound: (starts: number[]) => boolean,
  baseline?: Pick<Plan, 'starts'>,
): Evidence | string {
  const spare = instance.meetings.length - plan.placed
  const loss = 100 - worstOf(instance, plan.objective)!
  const bound = (objective: string, question: Question): number | string => {
    const market = marketOf(instance, plan.prices, objective)
    return typeof market === 'string' ? market : boundOf(instance, market, question)
  }
  const before = baseline?.starts ?? []
  const sizes = instance.households.map((_, h) => instance.meetings.filter(m => m.household === h).length)
  // What a household may lose itself; where that is all it has, it may pay anything.
  const own = (h: number, most = loss) => most - creditOf(instance.households[h]!)
  const under = (h: number, most = loss) =>
    own(h, most) > 100 ? Infinity : Math.ceil(own(h, most) * sizes[h]! - 1e-9) - 1
  // Without fairness the cost is that of any plan.
  const isFair = worstOf(instance, plan.bounds) !== undefined
  const within = (h: number) => (!isFair || own(h) >= 100 ? Infinity : Math.floor(own(h) * sizes[h]! + 1e-9))
  const { idle, extraDay } = instance.weights
  const points = (m: number, s: number) => slotCost(instance, m, s)
  const found = [
    bound('O1', { ...PLAIN, leftOut: () => 1, mayLeaveOut: Infinity }),
    bound('O4', {
      ...PLAIN,
      points: (m, s) => ((before[m] ?? -1) >= 0 && before[m] !== s ? 1 : 0),
      leftOut: m => ((before[m] ?? -1) >= 0 ? 1 : 0),
      mayLeaveOut: spare,
    }),
    bound('O2', { ...PLAIN, mayLeaveOut: spare, allowed: h => under(h) }),
    bound('O3', { ...PLAIN, points, idle, extraDay, mayLeaveOut: spare, allowed: within }),
  ]
  const fault = found.find(one => typeof one === 'string')
  if (fault !== undefined) return fault as string
  const [left, moved, above, cost] = found.map(one => Math.ceil((one as number) - EPSILON))
  const alone = Math.max(leastLossAlone(instance, sizes, spare), lossByHours(instance, plan, under))
  const moves = (fewer: number) =>
    baseline ? { before, most: (plan.objective.moved ?? 0) - fewer } : undefined
  const isShown = (objective: string, allowed: (h: number) => number, limits: StepLimits) => {
    const steps = plan.prices[`${objective}.steps`]
    const most = [...sizes.keys()].map(h => (sizes[h] ? allowed(h) : Infinity))
    const isAbout = spare === 0 || limits.spare !== undefined
    return isAbout && steps !== undefined && areImpossible(instance, steps, most, isSound, limits)
  }
  const caps = capsUnder(instance, plan, { points, idle, extraDay, allowed: within })
  return {
    placed: Math.min(
      instance.meetings.length - left!,
      placedByHours(instance, plan),
      spare > 0 && isShown('O1', () => Infinity, { spare: spare - 1 }) ? plan.placed : Infinity,
    ),
    moved: isShown('O4', () => Infinity, { spare, moves: moves(1) })
      ? Math.max(moved!, plan.objective.moved!)
      : moved!,
    // Some household pays more than it may if all are to lose less than the worst-off one does.
    loss: above! > 0 || isShown('O2', h => under(h), { moves: moves(0) }) ? Math.max(loss, alone) : alone,
    cost: isShown('O3', caps, { together: plan.objective.cost - 1, moves: moves(0) })
      ? Math.max(cost!, plan.objective.cost)
      : cost!,
  }
}

function boundOf(instance: Instance, market: Market, question: Question): number {
  let sum = market.leftOut > 0 ? -market.leftOut * question.mayLeaveOut : 0
  for (let t = 0; t < instance.T; t++) {
    sum -= market.room(t) * instance.rooms[t]!
    for (const [l, { cap }] of instance.languages.entries()) sum -= market.language(l, t) * cap[t]!
  }
  for (const h of instance.households.keys()) sum += cheapestBundle(instance, market, question, h)
  const hasSeats = instance.meetings.some((meeting, m) =>
    meeting.educators.some((_, k) => instance.rooms.some((_room, s) => market.seat(m, k, s) !== 0)),
  )
  // Where nobody pays for seats, educators ask nothing.
  if (!hasSeats) return sum
  for (const e of instance.educators.keys())
    sum += new EducatorAsk(instance, market, question.mayLeaveOut > 0, e).value()
  return sum
}

/** What a household may pay in a plan that costs less: what fairness allows it, and no more than the others leave. */
function capsUnder(
  instance: Instance,
  { objective }: Plan,
  { allowed, ...counts }: Pick<Question, 'points' | 'idle' | 'extraDay' | 'allowed'>,
): (h: number) => number {
  const market = marketOf(instance, {}, 'none') as Market
  const question = { ...PLAIN, ...counts, mayLeaveOut: 0 }
  const alone = instance.households.map((_, h) => cheapestBundle(instance, market, question, h))
  const spare = objective.cost - 1 - alone.reduce((sum, points) => sum + points, 0)
  return h => Math.min(allowed(h), alone[h]! + spare)
}

/** How many meetings can be placed by the bound of the plan, if the interpreters' hours show it; else all. */
function placedByHours(instance: Instance, { bounds, prices }: Plan): number {
  const { households, meetings } = instance
  const fewer = meetings.length - bounds.placed - 1
  const hours = fewer < 0 ? undefined : prices['O1.hours']
  const isShown =
    hours !== undefined &&
    areTooFew(
      instance,
      hours,
      households.map(() => ANYTHING),
      fewer,
    )
  return isShown ? bounds.placed : meetings.length
}

/** What a worst-off household loses by the bound of the plan, if the interpreters' hours or rates for everybody's show it. */
function lossByHours(instance: Instance, plan: Plan, under: (h: number, loss: number) => number): number {
  const worst = worstOf(instance, plan.bounds)
  if (worst === undefined) return 0
  const { 'O2.hours': hours, 'O2.rates': rates } = plan.prices
  const spare = instance.meetings.length - plan.placed
  const allowed = instance.households.map((_, h) => under(h, 100 - worst))
  const isShown =
    (hours !== undefined && areTooFew(instance, hours, allowed, spare)) ||
    (rates !== undefined && spare === 0 && areTooShort(instance, rates, allowed))
  return isShown ? 100 - worst : 0
}

function leastLossAlone(instance: Instance, sizes: number[], spare: number): number {
  const market = marketOf(instance, {}, 'none') as Market
  const { idle, extraDay } = instance.weights
  const points = (m: number, s: number) => slotCost(instance, m, s)
  const question = { ...PLAIN, points, idle, extraDay, leftOut: () => 100, mayLeaveOut: spare }
  const losses = instance.households.map((_, h) =>
    sizes[h] ? Math.min(100, cheapestBundle(instance, market, question, h) / sizes[h]!) : 0,
  )
  return Math.max(0, ...losses.map((lost, h) => (sizes[h] ? lost + creditOf(instance.households[h]!) : 0)))
}
