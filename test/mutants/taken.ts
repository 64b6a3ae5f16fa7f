// What the switches in the policy files ask: which points are taken away now, and which were passed.

let taken = new Set<number>()
let passed = new Set<number>()

/** From now on these points are taken away, and no others. */
export function take(...points: number[]) {
  taken = new Set(points)
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
    return taken.has(n)
  },
})
