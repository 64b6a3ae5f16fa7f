import { type Fairness, USUAL_FAIRNESS } from './found.ts'
import { type Baseline, plan } from './plan.ts'
import type { Instance, Plan } from './problem.ts'

/** What could be added to a round: an hour of an educator on a day, a room, an interpreter all the time. */
export type Addition =
  | { code: 'educatorHour'; educator: number; start: number; slots: number }
  | { code: 'room' }
  | { code: 'interpreter'; language: number }

/** What an addition buys: so much better is the plan found with it. Satisfaction in points of 100, cost in points. */
export interface Gain {
  addition: Addition
  placed: number
  worstSatisfaction: number
  cost: number
  plan: Plan
}

export interface GainOptions {
  seed: number
  /** Rounds of search for each addition; as many as `ROUNDS` without it. */
  iterations?: number
  /** The plan published before, if any: then as few meetings as possible move here too. */
  baseline?: Baseline
  fairness?: Fairness
  /** Asked after every round: what was found so far is given. */
  shouldStop?: () => boolean
  /** Told of each gain as it is found. */
  onGain?: (gain: Gain) => void
}

const ROUNDS = 1000
const MINUTES = 60

/**
 * What one more room, hour or interpreter would gain: each is added to a copy of the round that is planned anew,
 * beginning from the plan at hand, so that nothing is lost. Those that gain something, the best first. Bounded by the
 * rounds for each; takes seconds, so it belongs in a thread.
 */
export function gains(instance: Instance, made: Plan, options: GainOptions): Gain[] {
  const { seed, iterations = ROUNDS, baseline, fairness = USUAL_FAIRNESS, shouldStop, onGain } = options
  const found: Gain[] = []
  const planAnew = (round: Instance) =>
    plan(round, { seed, iterations, baseline, fairness, shouldStop, begin: made })
  // The round as it is has the same rounds of search: what they find is no gain of an addition.
  const same = planAnew(instance)
  for (const addition of additionsTo(instance)) {
    if (shouldStop?.()) break
    const again = planAnew(withAddition(instance, addition))
    const gain = gainOf(addition, same, again)
    if (!isGain(gain)) continue
    found.push(gain)
    onGain?.(gain)
  }
  return found.sort(
    (a, b) => b.placed - a.placed || b.worstSatisfaction - a.worstSatisfaction || b.cost - a.cost,
  )
}

function gainOf(addition: Addition, { objective: before }: Plan, again: Plan): Gain {
  const { objective: after } = again
  return {
    addition,
    placed: after.placed - before.placed,
    worstSatisfaction: after.worstSatisfaction - before.worstSatisfaction,
    cost: before.cost - after.cost,
    plan: again,
  }
}

const isGain = ({ placed, worstSatisfaction, cost }: Gain) =>
  placed !== 0 ? placed > 0 : worstSatisfaction > 0 || (worstSatisfaction === 0 && cost > 0)

/** One room, one interpreter of each language, and for each educator and day the hour before and after its own. */
function additionsTo(instance: Instance): Addition[] {
  const { educators, languages, days, meetings } = instance
  const inPerson: Addition[] = meetings.some(m => m.mode === 'P') ? [{ code: 'room' }] : []
  const spoken = languages.flatMap((_, language): Addition[] =>
    meetings.some(m => m.lang === language) ? [{ code: 'interpreter', language }] : [],
  )
  const hours = educators.flatMap((_, educator) =>
    Array.from({ length: days }, (_day, day) => hoursBeside(instance, educator, day)).flat(),
  )
  return [...inPerson, ...spoken, ...hours]
}

/** An hour next to the educator's own of the day, as far as it lies within the day; all of a day that it is away. */
function hoursBeside(
  { educators, slotsPerDay, slotMinutes }: Instance,
  educator: number,
  day: number,
): Addition[] {
  const hour = Math.max(1, Math.round(MINUTES / slotMinutes))
  const today = educators[educator]!.avail.slice(day * slotsPerDay, (day + 1) * slotsPerDay)
  const [first, last] = [today.indexOf(1), today.lastIndexOf(1)]
  const add = (from: number, to: number): Addition[] => {
    const slots = Math.min(slotsPerDay, to) - Math.max(0, from)
    return slots > 0
      ? [{ code: 'educatorHour', educator, start: day * slotsPerDay + Math.max(0, from), slots }]
      : []
  }
  return first < 0 ? add(0, hour) : [...add(first - hour, first), ...add(last + 1, last + 1 + hour)]
}

/** The round with more of something. */
export function withAddition(instance: Instance, addition: Addition): Instance {
  const always = instance.rooms.map(() => 1)
  if (addition.code === 'room') {
    const { namedRooms } = instance
    return {
      ...instance,
      rooms: instance.rooms.map(n => n + 1),
      ...(namedRooms ? { namedRooms: [...namedRooms, { id: 'one more', avail: always }] } : {}),
    }
  }
  if (addition.code === 'interpreter') {
    const { interpreters, languages } = instance
    const { language } = addition
    return {
      ...instance,
      languages: languages.map((one, l) => (l === language ? { ...one, cap: one.cap.map(n => n + 1) } : one)),
      ...(interpreters
        ? { interpreters: [...interpreters, { id: 'one more', languages: [language], avail: always }] }
        : {}),
    }
  }
  const { educator, start, slots } = addition
  return {
    ...instance,
    educators: instance.educators.map((one, e) =>
      e === educator
        ? { ...one, avail: one.avail.toSpliced(start, slots, ...Array<number>(slots).fill(1)) }
        : one,
    ),
  }
}
