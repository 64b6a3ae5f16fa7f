// npm run --silent mutants: takes away, one at a time, every point of the domain that decides who may what, and sees
// whether the matrix of routes and actors (T1) notices, or else a test of the words that pass there. Stopped, it goes
// on where it was; what it knows is of this very text of the policies. Prints one JSON object.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { commit, MUTANTS_REPORT } from '../test/support/proof.ts'
import { notedAs, WORDS, wordTests } from './mutants/asked.ts'
import { type At, readPolicies, WHOLE } from './mutants/policies.ts'
import { openWords } from './mutants/words.ts'

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

const { testNamePattern, testTimeout, maxWorkers } = WORDS
const VITEST = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--project',
  'words',
  '--testTimeout',
  `${testTimeout}`,
]

const vitest = (env: Record<string, string>, args: string[]) =>
  spawnSync(process.execPath, [...VITEST, '--maxWorkers', `${maxWorkers}`, ...args], {
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

/** Which test files of the words pass which points; a file that is new is asked first. */
function passing(): Map<number, string[]> {
  const noted = fs.readdirSync(known.passed)
  const fresh = wordTests().filter(file => !noted.includes(notedAs(resolve(file))))
  if (fresh.length > 0) {
    const args = [...fresh, '--testNamePattern', testNamePattern]
    const well = vitest({ MUTANTS: 'record', PASSED: known.passed }, args)
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

/** The tests beside the point first, then those of its area, and of these what has noticed most. */
const catches = new Map<string, number>()
function inOrder({ file }: At, tests: string[]): string[] {
  const beside = file.replace('.ts', '.test.ts')
  const near = file.split('/').slice(0, 3).join('/')
  const rank = (test: string) =>
    test.endsWith(beside) ? 0 : test.includes(near) || test.includes('test/words') ? 1 : 2
  return tests.toSorted((a, b) => rank(a) - rank(b) || (catches.get(b) ?? 0) - (catches.get(a) ?? 0))
}

const byMatrix = askMatrix()
const tests = passing()
const judged = resultsIn(known.words)
// a test that was written since may notice what nobody did
const left = points.filter(({ n }) => !byMatrix.get(n)?.by && !judged.get(n)?.by)
const words = await openWords()
for (const point of left.toSorted((a, b) => rankOf(a) - rankOf(b))) {
  const by = await words.catches(point.n, inOrder(point, tests.get(point.n) ?? []))
  if (by) catches.set(by, (catches.get(by) ?? 0) + 1)
  const result = { n: point.n, by: by && relative('.', by), fault: null }
  judged.set(point.n, result)
  fs.appendFileSync(known.words, `${JSON.stringify(result)}\n`)
  console.error(`${point.file}:${point.line} ${point.what}: ${result.by ?? 'nobody'}`)
}
await words.close()
const caughtBy = (n: number) => byMatrix.get(n)?.by ?? judged.get(n)?.by ?? null
const missed = points.filter(({ n }) => !caughtBy(n)).map(({ file, line, what }) => `${file}:${line} ${what}`)
const report = {
  date: new Date().toISOString(),
  commit: commit(),
  mutants: points.length,
  caught: points.length - missed.length,
  byMatrix: points.filter(({ n }) => byMatrix.get(n)?.by).length,
  byWords: points.filter(({ n }) => !byMatrix.get(n)?.by && judged.get(n)?.by).length,
  missed,
}
fs.writeFileSync(MUTANTS_REPORT, JSON.stringify(report))
console.log(JSON.stringify(report, null, 2))
process.exit(missed.length === 0 ? 0 : 1)
