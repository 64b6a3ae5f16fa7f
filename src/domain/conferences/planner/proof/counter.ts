/** A literal that counts so many points if it holds. */
export interface Counted {
  literal: number
  points: number
}

/**
 * Clauses by which what is counted is at most `most`: of each list at most one literal holds. One variable after
 * another from `next` on says that the lists so far count at least one point, two points, ... Returns the next free one.
 */
export function countAtMost(lists: Counted[][], most: number, next: number, clauses: number[][]): number {
  const atLeast = (i: number, points: number) => 2 * (next + i * most + points - 1)
  for (const [i, list] of lists.entries()) {
    for (let points = 1; points <= most; points++) {
      if (points > 1) clauses.push([atLeast(i, points) + 1, atLeast(i, points - 1)])
      if (i > 0) clauses.push([atLeast(i - 1, points) + 1, atLeast(i, points)])
    }
    for (const { literal, points } of list) {
      if (points === 0) continue
      clauses.push(points > most ? [literal ^ 1] : [literal ^ 1, atLeast(i, points)])
      for (let before = 1; i > 0 && points <= most && before <= most; before++) {
        const both = [literal ^ 1, atLeast(i - 1, before) + 1]
        clauses.push(before + points > most ? both : [...both, atLeast(i, before + points)])
      }
    }
  }
  return next + lists.length * most
}
