// npm test: the house's checks, the types, then every test; ends with one line that counts them all.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { beginProof } from '../test/support/proof.ts'

const REPORT = '.proof/vitest.json'
// every route and every kind of reader; MATRIX=usual or full asks about more children and more people of a kind
const ENV = { MATRIX: 'small', ...process.env }

/** Runs a program with our output; gives whether it went well. */
const runs = (program: string, args: string[]) =>
  new Promise<boolean>(done => {
    const child = spawn(program, args, { stdio: 'inherit', env: ENV, shell: process.platform === 'win32' })
    child.on('exit', code => done(code === 0))
    child.on('error', () => done(false))
  })

beginProof(new Date())
const before = await Promise.all([
  runs('node', ['scripts/check.ts']),
  runs('tsc', ['--noEmit']),
  runs('biome', ['ci', '--error-on-warnings', '--diagnostic-level=error', '.']),
  runs('knip', []),
])
const whole = await runs('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${REPORT}`,
])
const report = fs.existsSync(REPORT)
  ? JSON.parse(fs.readFileSync(REPORT, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 1 }
const failedBefore = before.filter(well => !well).length
// a file that cannot be loaded has no test that could fail
const broken = whole || report.numFailedTests > 0 ? 0 : 1
const failed = report.numFailedTests + failedBefore + broken
console.log(`${report.numPassedTests + before.length - failedBefore} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
