// npm run --silent mutants [-- WORD]: takes away one line of a policy at a time, in a copy of the tree, and sees
// whether the matrix of routes and actors (T1), or else the tests of the words, notice. Prints one JSON object.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Mutant, mutantsOf } from './mutants/mutate.ts'

const POLICIES = [
  'src/domain/people/policy.ts',
  'src/domain/people/acquaintance.ts',
  'src/domain/people/guarded.ts',
  'src/domain/conferences/policy.ts',
  'src/domain/conferences/booking-policy.ts',
]
const MATRIX = ['test/authorization']
const WORDS = ['src/domain', 'src/routes']

/** A copy of what git tracks, with the packages of this one. */
function copyTree(): string {
  const copy = fs.mkdtempSync(join(tmpdir(), 'trellis-mutants-'))
  const files = execFileSync('git', ['ls-files', '-z']).toString().split('\0').filter(Boolean)
  for (const file of files) {
    fs.mkdirSync(join(copy, file, '..'), { recursive: true })
    fs.copyFileSync(file, join(copy, file))
  }
  fs.symlinkSync(fs.realpathSync('node_modules'), join(copy, 'node_modules'))
  return copy
}

const passes = (cwd: string, paths: string[]) =>
  spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'words', '--bail', '1', ...paths],
    { cwd, env: { ...process.env, MATRIX: 'small' } },
  ).status === 0

function judge(copy: string, mutant: Mutant): 'T1' | 'words' | 'nobody' {
  const kept = fs.readFileSync(join(copy, mutant.file), 'utf8')
  fs.writeFileSync(join(copy, mutant.file), mutant.text)
  const noticed = !passes(copy, MATRIX) ? 'T1' : !passes(copy, WORDS) ? 'words' : 'nobody'
  fs.writeFileSync(join(copy, mutant.file), kept)
  return noticed
}

const wanted = process.argv[2] ?? ''
const copy = copyTree()
const mutants = POLICIES.flatMap(file => mutantsOf(file, fs.readFileSync(file, 'utf8'))).filter(
  ({ file, line, what }) => `${file}:${line} ${what}`.includes(wanted),
)
if (!passes(copy, MATRIX)) throw new Error('The matrix fails before anything was taken away.')
const results = mutants.map(mutant => {
  const by = judge(copy, mutant)
  console.error(`${mutant.file}:${mutant.line} ${mutant.what}: ${by}`)
  return { at: `${mutant.file}:${mutant.line}`, what: mutant.what, by }
})
fs.rmSync(copy, { recursive: true })
const missed = results.filter(({ by }) => by === 'nobody')
const report = {
  date: new Date().toISOString(),
  mutants: results.length,
  caught: results.length - missed.length,
  byMatrix: results.filter(({ by }) => by === 'T1').length,
  missed,
}
console.log(JSON.stringify(report, null, 2))
process.exit(missed.length === 0 ? 0 : 1)
