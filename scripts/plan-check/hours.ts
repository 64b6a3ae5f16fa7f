import type { Instance } from '../../src/domain/conferences/planner/problem.ts'
import { stretchesOf, type Wish, wishesOf } from './asked.ts'

/** Stretches so many times as long are tried before. */
const LONGER = [3, 2]

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
  if (!instance.languages[language!] || !Number.isInteger(size) || size! < 1) return false
  const { households, meetings } = instance
  const speak = (h: number) => meetings.some(m => m.household === h && m.lang === language)
  const asking = [...households.keys()].filter(h => allowed[h]! < Infinity && speak(h))
  const { wishes, free, packing } = wishesIn({ instance, language: language!, allowed, spare, asking }, size!)
  return !new Together(packing).isPossible(wishes, free, spare)
}

interface Question {
  instance: Instance
  language: number
  allowed: number[]
  spare: number
  asking: number[]
}

/** What each may ask for, in stretches of so many slots, as far as longer ones allow it. */
function wishesIn(question: Question, size: number) {
  const { instance, language, allowed, spare, asking } = question
  const stretch = stretchesOf(instance, size)
  const free = Array<number>(1 + Math.max(...stretch)).fill(0)
  for (const [t, n] of instance.languages[language]!.cap.entries()) free[stretch[t]!]! += n
  const packing = packingOf(free)
  const longer = LONGER.map(n => n * size).find(n => instance.slotsPerDay % n === 0)
  const before = longer && { stretch: stretchesOf(instance, longer), likely: likelyIn(question, longer) }
  const isLikely = (h: number, { counts, left }: Wish) => {
    if (counts.some((n, i) => n > free[i]!)) return false
    if (!before) return true
    const wide = Array<number>(1 + Math.max(...before.stretch)).fill(0)
    const known = new Set<number>()
    for (const [t, i] of stretch.entries()) {
      if (!known.has(i)) wide[before.stretch[t]!]! += counts[i]!
      known.add(i)
    }
    return before.likely.get(h)!.has(`${wide} ${left}`)
  }
  const wishes = asking.map(h => {
    const all = wishesOf(instance, h, language, stretch, { most: allowed[h]!, spare })
    const own = all.filter(wish => isLikely(h, wish))
    return { h, own: own.map(wish => ({ ...wish, asks: packed(wish.counts, packing) })) }
  })
  return { wishes, free: packed(free, packing), packing }
}

/** Of each household the wishes beside which all others can have one of theirs. */
function likelyIn(question: Question, size: number): Map<number, Set<string>> {
  const { wishes, free, packing } = wishesIn(question, size)
  const together = new Together(packing)
  const isLikely = (h: number, { asks, left }: Packed) =>
    together.isPossible(
      wishes.filter(one => one.h !== h),
      free.map((n, w) => n - asks[w]!),
      question.spare - left,
    )
  return new Map(
    wishes.map(({ h, own }) => [
      h,
      new Set(own.filter(wish => isLikely(h, wish)).map(({ counts, left }) => `${counts} ${left}`)),
    ]),
  )
}

/** Where a number for each stretch stands, several in one word, each below a bit that is kept free. */
interface Packing {
  places: { word: number; bit: number; bits: number }[]
  guards: number[]
}

const WORD = 30

function packingOf(free: number[]): Packing {
  const [places, guards]: [Packing['places'], number[]] = [[], [0]]
  let bit = 0
  for (const n of free) {
    const bits = Math.ceil(Math.log2(n + 1))
    if (bit + bits + 1 > WORD) {
      guards.push(0)
      bit = 0
    }
    places.push({ word: guards.length - 1, bit, bits })
    guards[guards.length - 1]! |= 1 << (bit + bits)
    bit += bits + 1
  }
  return { places, guards }
}

function packed(counts: number[], { places, guards }: Packing): number[] {
  const words = guards.map(() => 0)
  for (const [i, n] of counts.entries()) words[places[i]!.word]! |= n << places[i]!.bit
  return words
}

type Packed = Wish & { asks: number[] }
type Asking = { h: number; own: Packed[] }

/** Tries what each asks for beside all others, those with the fewest wishes first. */
class Together {
  private readonly packing: Packing
  private readonly known = new Map<string, boolean>()

  constructor(packing: Packing) {
    this.packing = packing
  }

  isPossible(asking: Asking[], free: number[], spare: number): boolean {
    if (asking.length === 0) return true
    const name = `${asking.map(({ h }) => h).sort()} ${free} ${spare}`
    const known = this.known.get(name)
    if (known !== undefined) return known
    const { guards } = this.packing
    const fits = ({ asks, left }: Packed) =>
      left <= spare && asks.every((n, w) => (((free[w]! | guards[w]!) - n) & guards[w]!) === guards[w]!)
    const fitting = asking.map(({ h, own }) => ({ h, own: own.filter(fits) }))
    const lists = fitting.map(({ own }) => own)
    if (lists.some(own => own.length === 0) || needed(lists, spare) > this.obtainable(lists, free))
      return false
    const first = fitting.reduce((a, b) => (b.own.length < a.own.length ? b : a))
    const others = fitting.filter(one => one !== first)
    const isFound = first.own.some(({ asks, left }) =>
      this.isPossible(
        others,
        free.map((n, w) => n - asks[w]!),
        spare - left,
      ),
    )
    this.known.set(name, isFound)
    return isFound
  }

  /** Of what is free, no less than anybody may ask for. */
  private obtainable(wishes: Packed[][], free: number[]): number {
    const asked = wishes.map(own => {
      const any = free.map(() => 0)
      for (const { asks } of own) for (const [w, n] of asks.entries()) any[w]! |= n
      return any
    })
    return this.packing.places.reduce((sum, { word, bit, bits }) => {
      const at = (words: number[]) => (words[word]! >> bit) & ((1 << bits) - 1)
      return (
        sum +
        Math.min(
          at(free),
          asked.reduce((all, own) => all + at(own), 0),
        )
      )
    }, 0)
  }
}

/** The fewest slots that they ask for together, if they leave out no more than that. */
function needed(wishes: Packed[][], spare: number): number {
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
