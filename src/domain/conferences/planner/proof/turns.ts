import type { Objective } from './certificate.ts'

/** Portions of work on one objective before the next has its turn. */
const PATIENCE = 60

/** The first objective that is not certain; but fairness, which is seldom proven, takes turns with the cost. */
export function turnOf(
  objectives: Objective[],
  isProven: (objective: Objective) => boolean,
  tries: Partial<Record<Objective, number>>,
): Objective | undefined {
  const tried = (objective: Objective) => tries[objective] ?? 0
  const isOpen = (objective: Objective) =>
    !isProven(objective) && (objective === 'O3' || tried(objective) < PATIENCE)
  const [first, next] = objectives.filter(isOpen)
  return first === 'O2' && next && tried(next) < tried(first) ? next : first
}
