// npm test: every test, and beside them the house's checks and the types; ends with one line that counts them all.
import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { beginProof } from '../test/support/proof.ts'

const REPORT = '.proof/vitest.json'
const TESTS = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
// every route and every kind of reader; MATRIX=usual or full asks about more children and more people of a kind
const ENV = { MATRIX: 'small', ...process.env }

type Stdio = 'inherit' | ['ignore', 'pipe', 'pipe']
const start = (program: string, args: string[], stdio: Stdio) =>
  spawn(program, args, { stdio, env: ENV, shell: process.platform === 'win32' })

/** Whether it went well, once it has ended and said all. */
const ended = (child: ChildProcess) =>
  new Promise<boolean>(done => {
    child.on('close', code => done(code === 0))
    child.on('error', () => done(false))
  })

/** Runs a program beside the tests; what it says is kept until they have ended. */
async function beside(program: string, ...args: string[]) {
  const child = start(program, args, ['ignore', 'pipe', 'pipe'])
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', piece => said.push(piece))
  return { well: await ended(child), said: Buffer.concat(said) }
}

beginProof(new Date())
const [whole, ...checks] = await Promise.all([
  ended(start('vitest', TESTS, 'inherit')),
  beside('node', 'scripts/check.ts'),
  // on threads of its own it would take half as much again from the tests
  beside('tsc', '--noEmit', '--singleThreaded'),
  beside('biome', 'ci', '--error-on-warnings', '--diagnostic-level=error', '.'),
  beside('knip'),
])
for (const { said } of checks) process.stdout.write(said)
const report = fs.existsSync(REPORT)
  ? JSON.parse(fs.readFileSync(REPORT, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1 }
const failedChecks = checks.filter(({ well }) => !well).length
// a file that cannot be loaded has no test that could fail
const broken = whole || report.numFailedTests > 0 ? 0 : 1
const failed = report.numFailedTests + failedChecks + broken
console.log(`${report.numPassedTests + checks.length - failedChecks} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
