import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Fairness } from '../src/domain/conferences/planner/found.ts'
import { frontier } from '../src/domain/conferences/planner/frontier.ts'
import { type Baseline, plan } from '../src/domain/conferences/planner/plan.ts'
import { baselineFaults, validateInstance } from '../src/domain/conferences/planner/validate.ts'

// Plans a round of conferences from a file. Usage as below; the plan goes to standard output. With `--choices`, what
// each number of moves from the baseline buys: a list of { moves, plan }.
// Bad input: one line per fault on standard error, exit code 2.
const USAGE =
  'plan INSTANCE.json [--seed N] [--seconds S] [--iterations N] [--baseline PLAN.json] [--fairness off|worst] [--prove] [--choices]'

const FAIRNESS: Record<string, Fairness> = { on: true, worst: 'worst', off: false }

function refuse(faults: string[]): never {
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  process.exit(2)
}

function argumentsOf(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const texts = { seed: text, seconds: text, iterations: text, baseline: text, fairness: text }
    const flag = { type: 'boolean' } as const
    const options = { ...texts, prove: flag, choices: flag }
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return positionals.length === 1 ? { ...values, file: positionals[0]! } : refuse([`usage: ${USAGE}`])
  } catch (error) {
    return refuse([(error as Error).message, `usage: ${USAGE}`])
  }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return refuse([`${file}: ${(error as Error).message}`])
  }
}

function numberOf(name: string, text: string | undefined, pattern: RegExp): number | undefined {
  if (text === undefined) return undefined
  return pattern.test(text) ? Number(text) : refuse([`--${name}: a number expected, found "${text}"`])
}

const given = argumentsOf(process.argv.slice(2))
const seed = numberOf('seed', given.seed, /^\d{1,9}$/) ?? 1
const iterations = numberOf('iterations', given.iterations, /^\d{1,9}$/)
const seconds = numberOf('seconds', given.seconds, /^\d{1,6}(\.\d+)?$/)
if (given.fairness !== undefined && !(given.fairness in FAIRNESS)) {
  refuse([`--fairness: on, worst or off expected, found "${given.fairness}"`])
}

if (given.choices && given.baseline === undefined) refuse(['--choices: a --baseline is needed'])

const validated = validateInstance(readJson(given.file))
if ('faults' in validated) refuse(validated.faults)
const { instance } = validated
const baseline = given.baseline === undefined ? undefined : readJson(given.baseline)
if (baseline !== undefined) {
  const faults = baselineFaults(instance, baseline)
  if (faults.length > 0) refuse(faults)
}

const began = performance.now()
const elapsed = () => (performance.now() - began) / 1000
const timed = seconds === undefined ? {} : { elapsed, shouldStop: () => elapsed() >= seconds }
const options = { seed, iterations, fairness: FAIRNESS[given.fairness ?? 'on'], ...timed }
const made = given.choices
  ? frontier(instance, { ...options, baseline: baseline as Baseline })
  : plan(instance, { ...options, prove: given.prove, baseline: baseline as Baseline | undefined })
process.stdout.write(`${JSON.stringify(made)}\n`)
