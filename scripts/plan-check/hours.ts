import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { stretchesOf, type Wish, wishesOf } from './asked.ts'

/**
 * Whether the interpreters of a language have too few hours for a plan in which no household pays more than `allowed`
 * and no more than `spare` meetings are left out. Each day is cut into stretches of so many slots, and all that the
 * households may ask for in them is tried together.
 */
export function areTooFew(
  instance: Instance,
  [language, size]: number[],
  allowed: number[],
  spare: number,
): boolean {
  const { households, languages, meetings } = instance
  const cap = languages[language!]?.cap
  if (!cap || !Number.isInteger(size) || size! < 1) return false
  const stretch = stretchesOf(instance, size!)
  const speak = (h: number) => meetings.some(m => m.household === h && m.lang === language)
  const asking = [...households.keys()].filter(h => allowed[h]! < Infinity && speak(h))
  const wishes = asking.map(h => ({
    h,
    own: wishesOf(instance, h, language!, stretch, { most: allowed[h]!, spare }),
  }))
  const free = Array<number>(1 + Math.max(...stretch)).fill(0)
  for (const [t, n] of cap.entries()) free[stretch[t]!]! += n
  return !new Together().isPossible(wishes, free, spare)
}

type Asking = { h: number; own: Wish[] }

/** Tries what each asks for beside all others, those with the fewest wishes first. */
class Together {
  private readonly failed = new Set<string>()

  isPossible(asking: Asking[], free: number[], spare: number): boolean {
    if (asking.length === 0) return true
    const name = `${asking.map(({ h }) => h).sort()} ${free} ${spare}`
    if (this.failed.has(name)) return false
    const fits = ({ counts, left }: Wish) => left <= spare && counts.every((n, i) => n <= free[i]!)
    const fitting = asking.map(({ h, own }) => ({ h, own: own.filter(fits) }))
    const lists = fitting.map(({ own }) => own)
    if (lists.some(own => own.length === 0) || needed(lists, spare) > obtainable(lists, free)) return false
    const first = fitting.reduce((a, b) => (b.own.length < a.own.length ? b : a))
    const others = fitting.filter(one => one !== first)
    const isFound = first.own.some(({ counts, left }) =>
      this.isPossible(
        others,
        free.map((n, i) => n - counts[i]!),
        spare - left,
      ),
    )
    if (!isFound) this.failed.add(name)
    return isFound
  }
}

/** The fewest slots that they ask for together, if they leave out no more than that. */
function needed(wishes: Wish[][], spare: number): number {
  let fewest = [0, ...Array<number>(spare).fill(Infinity)]
  for (const own of wishes) {
    const next = fewest.map(() => Infinity)
    for (const { slots, left } of own)
      for (let before = 0; before + left <= spare; before++)
        next[before + left] = Math.min(next[before + left]!, fewest[before]! + slots)
    fewest = next
  }
  return Math.min(...fewest)
}

/** Of what is free, what anybody may ask for. */
function obtainable(wishes: Wish[][], free: number[]): number {
  const most = free.map(() => 0)
  for (const own of wishes) {
    const ownMost = free.map(() => 0)
    for (const { counts } of own) for (const [i, n] of counts.entries()) if (n > ownMost[i]!) ownMost[i] = n
    for (const [i, n] of ownMost.entries()) most[i]! += n
  }
  return free.reduce((sum, n, i) => sum + Math.min(n, most[i]!), 0)
}
