import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { explain } from '../src/domain/conferences/planner/explain.ts'
import type { Fairness } from '../src/domain/conferences/planner/found.ts'
import { frontier } from '../src/domain/conferences/planner/frontier.ts'
import { gains } from '../src/domain/conferences/planner/gains.ts'
import { helpsFor } from '../src/domain/conferences/planner/helps.ts'
import { type Baseline, plan } from '../src/domain/conferences/planner/plan.ts'
import type { Instance, Plan } from '../src/domain/conferences/planner/problem.ts'
import { baselineFaults, validateInstance } from '../src/domain/conferences/planner/validate.ts'
import { whyTimes } from '../src/domain/conferences/planner/why-times.ts'

// Plans a round of conferences from a file. Usage as below; the plan goes to standard output. With `--choices`, what
// each number of moves from the baseline buys: a list of { moves, plan }.
// With `--explain`, the plan and `explained`: why a meeting is unplaced, why each is when it is, what would help, and
// what one more room, hour or interpreter would gain.
// Bad input: one line per fault on standard error, exit code 2.
const USAGE =
  'plan INSTANCE.json [--seed N] [--seconds S] [--iterations N] [--baseline PLAN.json] [--fairness on|worst|off] [--prove] [--choices] [--explain]'

const FAIRNESS: Record<string, Fairness> = { on: true, worst: 'worst', off: false }

/** What was asked cannot be answered: a line per fault. */
class Refusal extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(faults[0])
    this.faults = faults
  }
}

function refuse(faults: string[]): never {
  throw new Refusal(faults)
}

function argumentsOf(args: string[]) {
  const text = { type: 'string' } as const
  try {
    const texts = { seed: text, seconds: text, iterations: text, baseline: text, fairness: text }
    const flag = { type: 'boolean' } as const
    const options = { ...texts, prove: flag, choices: flag, explain: flag }
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

type Given = ReturnType<typeof argumentsOf>

function optionsOf(given: Given) {
  const seed = numberOf('seed', given.seed, /^\d{1,9}$/) ?? 1
  const iterations = numberOf('iterations', given.iterations, /^\d{1,9}$/)
  const seconds = numberOf('seconds', given.seconds, /^\d{1,6}(\.\d+)?$/)
  if (given.fairness !== undefined && !(given.fairness in FAIRNESS))
    refuse([`--fairness: on, worst or off expected, found "${given.fairness}"`])
  if (given.choices && given.baseline === undefined) refuse(['--choices: a --baseline is needed'])
  return {
    seed,
    iterations,
    seconds,
    fairness: given.fairness === undefined ? undefined : FAIRNESS[given.fairness],
  }
}

function instanceOf(given: Given): Instance {
  const validated = validateInstance(readJson(given.file))
  return 'faults' in validated ? refuse(validated.faults) : validated.instance
}

function baselineOf(given: Given, instance: Instance): Baseline | undefined {
  if (given.baseline === undefined) return undefined
  const baseline = readJson(given.baseline)
  const faults = baselineFaults(instance, baseline)
  return faults.length > 0 ? refuse(faults) : (baseline as Baseline)
}

/** So much time from now on, or no limit of time at all. */
function within(seconds: number | undefined) {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  return seconds === undefined ? {} : { elapsed, shouldStop: () => elapsed() >= seconds }
}

function explainedOf(
  instance: Instance,
  found: Plan,
  { seed, seconds, fairness }: ReturnType<typeof optionsOf>,
) {
  return {
    unplaced: explain(instance, found),
    times: whyTimes(instance, found, [...instance.households.keys()]),
    helps: helpsFor(instance, found),
    gains: gains(instance, found, { seed, fairness, ...within(seconds) }).map(({ plan: _, ...gain }) => gain),
  }
}

/** What is written to standard output. Throws a `Refusal`. */
function answer(args: string[]): string {
  const given = argumentsOf(args)
  const options = optionsOf(given)
  const instance = instanceOf(given)
  const baseline = baselineOf(given, instance)
  const { seconds, ...aims } = options
  if (given.choices && baseline)
    return JSON.stringify(frontier(instance, { ...aims, ...within(seconds), baseline }))
  const made = plan(instance, { ...aims, ...within(seconds), prove: given.prove, baseline })
  return JSON.stringify(given.explain ? { ...made, explained: explainedOf(instance, made, options) } : made)
}

/** What the command does with these arguments. */
export function run(args: string[]): { status: number; stdout: string; stderr: string } {
  try {
    return { status: 0, stdout: `${answer(args)}\n`, stderr: '' }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { status: 2, stdout: '', stderr: error.faults.map(fault => `${fault}\n`).join('') }
  }
}

if (import.meta.main) {
  const { status, stdout, stderr } = run(process.argv.slice(2))
  process.stdout.write(stdout)
  process.stderr.write(stderr)
  process.exitCode = status
}
