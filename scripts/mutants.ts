// npm run --silent mutants: takes away, one at a time, every point of the domain that decides who may what, and sees
// whether the matrix of routes and actors (T1) notices, or else one of the tests that pass it: of the words, of two homes
// and of revocation. Stopped, it goes on where it was. Prints one JSON object.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Question } from '../test/mutants/runner.ts'
import { commit, MUTANTS_REPORT } from '../test/support/proof.ts'
import { WORDS, wordTests } from './mutants/asked.ts'
import { fileOf, keptMatrix, keptPassing, keptTests, testId } from './mutants/kept.ts'
import { type At, hashOf, readPolicies } from './mutants/policies.ts'
import { openWords, type Words } from './mutants/words.ts'

/** So many tests more are asked about each point that nobody has noticed before: the nearest first, then all. */
const STEPS = [1, 2, 5, Infinity]
/** Together where one of them is likely to be noticed, or hardly. */
const FEW = 6
const MANY = 32

const { files, points } = readPolicies()
const policies = hashOf([...files].map(([file, { text }]) => file + text).join('\0'))
const tests = new Set(wordTests().map(testId))
const byMatrix = () => keptMatrix()
const answers = () =>
  keptTests()
    .all()
    .filter(({ test }) => tests.has(test))

function askMatrix() {
  const known = byMatrix()
  if (points.every(({ key }) => known.has(key))) return
  const { testTimeout, maxWorkers } = WORDS
  const { status } = spawnSync(
    process.execPath,
    [
      ...['node_modules/vitest/vitest.mjs', 'run', '--project', 'words', 'test/mutants'],
      ...['--testTimeout', `${testTimeout}`, '--maxWorkers', `${maxWorkers}`],
    ],
    {
      env: { ...process.env, MATRIX: 'small', MUTANTS: 'matrix' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  )
  if (status !== 0) throw new Error('The matrix fails before anything is taken away.')
}

/** Which test files of the words pass which points. */
async function passing(words: Words): Promise<Map<string, string[]>> {
  const kept = keptPassing(policies)
  const known = kept.all().map(({ test }) => test)
  const fresh = [...tests].filter(test => !known.includes(test)).map(fileOf)
  const keys = points.map(({ key }) => key)
  if (fresh.length > 0 && !(await words.record(fresh, policies, keys)))
    throw new Error('A word fails before anything is taken away.')
  const by = new Map<string, string[]>()
  for (const { test, keys } of kept.all().filter(({ test }) => tests.has(test)))
    for (const key of keys) by.set(key, [...(by.get(key) ?? []), test])
  return by
}

/** The test beside the point first, then those that name its file, those of its room and of its area; of these what passes least. */
function inOrder({ file }: At, passing: string[], sizes: Map<string, number>): string[] {
  const [room, name] = [dirname(file), basename(file)]
  const area = file.split('/')[2]!
  const near = [
    (test: string) => test.startsWith(file.replace('.ts', '.test.ts')),
    (test: string) => fs.readFileSync(fileOf(test), 'utf8').includes(`/${name}'`),
    (test: string) => test.startsWith(`${room}/`),
    (test: string) => fileOf(test).split('/')[2] === area,
    () => true,
  ]
  const rank = (test: string) => near.findIndex(isNear => isNear(test))
  return passing
    .map(test => ({ test, at: rank(test), size: sizes.get(test)! }))
    .sort((a, b) => a.at - b.at || a.size - b.size)
    .map(({ test }) => test)
}

/** Points that nobody has noticed yet, each with the next tests that are to be asked. */
function questions(step: number, pass: Map<string, string[]>): Record<string, Question[]> {
  const matrix = byMatrix()
  const said = answers()
  const noticed = new Set(said.filter(({ fails }) => fails).map(({ key }) => key))
  const asked = new Set(said.map(({ key, test }) => `${key} ${test}`))
  const sizes = new Map<string, number>()
  for (const test of [...pass.values()].flat()) sizes.set(test, (sizes.get(test) ?? 0) + 1)
  const most = STEPS.slice(0, step + 1).reduce((sum, n) => sum + n, 0)
  const open = points.filter(({ key }) => !matrix.get(key)?.by && !noticed.has(key))
  const left = open.flatMap(point =>
    inOrder(point, pass.get(point.key) ?? [], sizes)
      .slice(0, most)
      .filter(test => !asked.has(`${point.key} ${test}`))
      .map(test => ({ test: fileOf(test), n: point.n, key: point.key })),
  )
  return Object.groupBy(left, ({ test }) => test) as Record<string, Question[]>
}

askMatrix()
const words = await openWords()
const pass = await passing(words)
for (const step of STEPS.keys()) {
  const asked = questions(step, pass)
  console.error(`step ${step + 1}: ${Object.values(asked).flat().length} questions`)
  await words.ask(asked, STEPS[step] === Infinity ? MANY : FEW)
}
await words.close()

const matrix = byMatrix()
const noticed = new Set(
  answers()
    .filter(({ fails }) => fails)
    .map(({ key }) => key),
)
const missed = points.filter(({ key }) => !matrix.get(key)?.by && !noticed.has(key))
const report = {
  date: new Date().toISOString(),
  commit: commit(),
  mutants: points.length,
  caught: points.length - missed.length,
  byMatrix: points.filter(({ key }) => matrix.get(key)?.by).length,
  byWords: points.filter(({ key }) => !matrix.get(key)?.by && noticed.has(key)).length,
  missed: missed.map(({ file, line, what }) => `${file}:${line} ${what}`),
}
fs.writeFileSync(MUTANTS_REPORT, JSON.stringify(report))
console.log(JSON.stringify(report, null, 2))
process.exit(missed.length === 0 ? 0 : 1)
