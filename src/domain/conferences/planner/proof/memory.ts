import type { Clauses } from './clauses.ts'

/** A lesson about so few decisions is never forgotten. */
const SURE = 2
/** So many others are kept at first, and so many more each time that half of them are forgotten. */
const FEW = 2000
const MORE = 300

/** Which lessons the solver still heeds: it is faster without those that are about many decisions. */
export class Memory {
  private readonly kept: { at: number; spread: number }[] = []
  private most = FEW

  /** Hears of a clause that was learned, and about how many decisions it is. */
  note(at: number, spread: number): number {
    if (spread > SURE) this.kept.push({ at, spread })
    return at
  }

  /** Where there are too many, forgets the half that is about the most decisions; those first learned first. */
  clear(clauses: Clauses): void {
    const { kept } = this
    if (kept.length <= this.most) return
    this.most += MORE
    kept.sort((a, b) => a.spread - b.spread || b.at - a.at)
    const gone = kept.splice(kept.length >> 1).filter(({ at }) => !clauses.isCause(at))
    clauses.forget(new Set(gone.map(({ at }) => at)))
  }
}
