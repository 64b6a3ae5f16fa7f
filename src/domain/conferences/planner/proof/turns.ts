import type { Objective } from './certificate.ts'

/** Portions of work on one objective before the next has its turn; prices show fairness in the first few or not at all. */
const PATIENCE = { O1: 60, O4: 60, O2: 4, O3: Infinity }

/** The first objective that is not certain; but fairness, which is seldom proven, takes turns with the cost. */
export function turnOf(
  objectives: Objective[],
  isProven: (objective: Objective) => boolean,
  tries: Partial<Record<Objective, number>>,
): Objective | undefined {
  const tried = (objective: Objective) => tries[objective] ?? 0
  const isOpen = (objective: Objective) => !isProven(objective) && tried(objective) < PATIENCE[objective]
  const [first, next] = objectives.filter(isOpen)
  return first === 'O2' && next && tried(next) < tried(first) ? next : first
}
