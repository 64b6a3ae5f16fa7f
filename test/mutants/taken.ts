// What the switches in the policy files ask: which point is taken away now, and which were passed.

let taken: number | null = null
let passed = new Set<number>()

/** From now on this point is taken away; null: none. */
export function take(n: number | null) {
  taken = n
}

/** The points that were passed since this was asked last. */
export function passedSince(): number[] {
  const since = [...passed]
  passed = new Set()
  return since
}

Object.assign(globalThis, {
  $taken: (n: number) => {
    passed.add(n)
    return n === taken
  },
})
