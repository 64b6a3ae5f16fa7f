// npm run mutants: takes every point of the policies away in turn, and asks those cells of the matrix (T1) again
// that passed it, until one of them shows what the table does not promise.
import fs from 'node:fs'
import { expect, test } from 'vitest'
import { readPolicies } from '../../scripts/mutants/policies.ts'
import { type Asked, openMatrix } from '../authorization/matrix.ts'
import { passedSince, take } from './taken.ts'

const matrix = await openMatrix()
const cells = matrix.lines.flatMap(matrix.cellsOf)
const through = new Map<number, Asked[]>()
const { points } = readPolicies()
const results = process.env.RESULTS!
let isSound = false
const done = new Set(fs.existsSync(results) ? fs.readFileSync(results, 'utf8').match(/(?<="n":)\d+/g) : [])

test('With nothing taken away, no cell is at fault', { timeout: 600_000 }, async () => {
  for (const cell of cells) {
    passedSince()
    const { faults } = await matrix.judge(cell)
    expect(faults).toEqual([])
    for (const n of passedSince()) (through.get(n) ?? through.set(n, []).get(n)!).push(cell)
  }
  isSound = true
})

test('Each point that is taken away shows', { timeout: 3_600_000 }, async () => {
  expect(isSound).toBe(true)
  for (const { n, file, line, what } of points.filter(({ n }) => !done.has(String(n)))) {
    take(n)
    const asked = through.get(n) ?? []
    const fault = await firstFault(spread(asked))
    take(null)
    const result = { n, at: `${file}:${line}`, what, cells: asked.length, by: fault ? 'T1' : null, fault }
    fs.appendFileSync(results, `${JSON.stringify(result)}\n`)
  }
})

async function firstFault(asked: Asked[]): Promise<string | null> {
  for (const cell of asked) {
    const { faults } = await matrix.judge(cell)
    if (faults.length > 0) return faults[0]!
  }
  return null
}

/** The same cells in another order, so that the first few are of many routes and actors. */
function spread(asked: Asked[]): Asked[] {
  const placed = asked.map((cell, n) => ({ cell, place: (n * 7919) % 104_729 }))
  return placed.sort((a, b) => a.place - b.place).map(({ cell }) => cell)
}
