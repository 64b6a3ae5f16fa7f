// npm run --silent mutants: takes away, one at a time, every point of the domain that decides who may what, and sees
// whether the matrix of routes and actors (T1) notices, or else a test of the words that pass there. Stopped, it goes
// on where it was; what it knows is of this very text of the policies. Prints one JSON object.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join, resolve } from 'node:path'
import { commit, MUTANTS_REPORT } from '../test/support/proof.ts'
import { type At, readPolicies, WHOLE } from './mutants/policies.ts'

type Result = { n: number; by: string | null; fault: string | null }

const { files, points } = readPolicies()
const texts = [...files].map(([file, { text }]) => file + text).join('\0')
const folder = resolve('.mutants', createHash('sha256').update(texts).digest('hex').slice(0, 12))
const known = {
  matrix: join(folder, 'matrix.jsonl'),
  words: join(folder, 'words.jsonl'),
  passed: join(folder, 'passed'),
}
fs.mkdirSync(known.passed, { recursive: true })

// a test of speed, or one that a busy machine stops, says nothing about a policy
const VITEST = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'words', '--testTimeout', '120000']
const NO_SPEED = ['--testNamePattern', '^(?!.*quickly)']

const vitest = (env: Record<string, string>, args: string[]) =>
  spawnSync(process.execPath, [...VITEST, ...args], {
    env: { ...process.env, MATRIX: 'small', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  }).status === 0

const resultsIn = (file: string): Map<number, Result> => {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
  return new Map(lines.map(line => JSON.parse(line) as Result).map(result => [result.n, result]))
}

function askMatrix(): Map<number, Result> {
  if (resultsIn(known.matrix).size < points.length) {
    const well = vitest({ MUTANTS: 'matrix', RESULTS: known.matrix }, ['test/mutants'])
    if (!well) throw new Error('The matrix fails before anything is taken away.')
  }
  return resultsIn(known.matrix)
}

/** Which test files of the words pass which points. */
function passing(): Map<number, string[]> {
  if (fs.readdirSync(known.passed).length === 0) {
    const well = vitest({ MUTANTS: 'record', PASSED: known.passed }, [
      'src/domain',
      'src/routes',
      ...NO_SPEED,
    ])
    if (!well) throw new Error('A word fails before anything is taken away.')
  }
  const by = new Map<number, string[]>()
  for (const name of fs.readdirSync(known.passed)) {
    const { file, passed } = JSON.parse(fs.readFileSync(join(known.passed, name), 'utf8'))
    for (const n of passed) by.set(n, [...(by.get(n) ?? []), file])
  }
  return by
}

/** The rules themselves before the words that ask them. */
const rankOf = ({ file }: At) => (WHOLE.includes(file) ? 0 : 1)

/** The tests beside the point first, since they are the likelier to notice. */
function askWords({ n, file }: At, tests: string[]): boolean {
  const near = tests.filter(test => test.includes(file.split('/').slice(0, 3).join('/')))
  const far = tests.filter(test => !near.includes(test))
  return [near, far].some(
    some =>
      some.length > 0 &&
      !vitest({ MUTANTS: 'one', MUTANT: String(n) }, ['--bail', '1', ...NO_SPEED, ...some]),
  )
}

const byMatrix = askMatrix()
const tests = passing()
const judged = resultsIn(known.words)
for (const point of points.toSorted((a, b) => rankOf(a) - rankOf(b))) {
  if (byMatrix.get(point.n)?.by || judged.has(point.n)) continue
  const by = askWords(point, tests.get(point.n) ?? []) ? 'words' : null
  const result = { n: point.n, by, fault: null }
  judged.set(point.n, result)
  fs.appendFileSync(known.words, `${JSON.stringify(result)}\n`)
  console.error(`${point.file}:${point.line} ${point.what}: ${by ?? 'nobody'}`)
}
const caughtBy = (n: number) => byMatrix.get(n)?.by ?? judged.get(n)?.by ?? null
const missed = points.filter(({ n }) => !caughtBy(n)).map(({ file, line, what }) => `${file}:${line} ${what}`)
const report = {
  date: new Date().toISOString(),
  commit: commit(),
  mutants: points.length,
  caught: points.length - missed.length,
  byMatrix: points.filter(({ n }) => byMatrix.get(n)?.by).length,
  missed,
}
fs.writeFileSync(MUTANTS_REPORT, JSON.stringify(report))
console.log(JSON.stringify(report, null, 2))
process.exit(missed.length === 0 ? 0 : 1)
