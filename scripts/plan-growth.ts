import { writeFileSync } from 'node:fs'
import { plan } from '../src/domain/conferences/planner/plan.ts'
import { growthPicture, type Point } from './bench/planner/growth-picture.ts'
import { SIZES, type Size, schoolRound } from './bench/planner/rounds.ts'
import { stopwatch } from './bench/planner/stopwatch.ts'

// Measures the time to the first full plan from 60 to 6,000 children, and draws docs/planner-growth.svg. The school
// grows in children and educators alike; its days and what a child needs stay. Prints a JSON row per size.
const CHILDREN = [60, 120, 240, 480, 960, 1900, 3000, 6000]

/** The best of some runs of the small ones: there, what the machine does besides would be most of it. */
function measured(children: number): Point {
  const size: Size = { ...SIZES.L, children, educators: Math.max(2, Math.round(children / 12)) }
  const round = schoolRound(size, 1, { many: true })
  const seconds = Array.from({ length: children < 500 ? 5 : 1 }, () => {
    const cpu = stopwatch()
    plan(round, { seed: 1, iterations: 0 })
    return cpu()
  })
  return { meetings: round.meetings.length, seconds: Math.min(...seconds) }
}

const points = CHILDREN.map(children => {
  const point = measured(children)
  process.stdout.write(`${JSON.stringify({ children, ...point })}\n`)
  return point
})
const today = new Date().toISOString().slice(0, 10)
writeFileSync(new URL('../docs/planner-growth.svg', import.meta.url), growthPicture(points, `${today}.`))
