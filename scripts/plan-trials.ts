import { readFileSync } from 'node:fs'
import { plan } from '../src/domain/conferences/planner/plan.ts'
import { plantedRound, SIZES } from './bench/planner/rounds.ts'
import { violations } from './plan-check.ts'
import { BLIND } from './plan-trials/blind.ts'
import { readProblems, roundOf } from './plan-trials/meeting-scheduling.ts'
import {
  againstEveryPlan,
  againstEveryReplan,
  breaksBlindly,
  KINDS,
  underChange,
} from './plan-trials/trials.ts'

// The planner against every plan there is, on thousands of small rounds; under changes that must not matter; blind to
// one rule after another; with planted perfect plans. Usage: plan-trials [SEEDS [FILE]]; FILE holds problems as CSPLib
// 046 publishes them, each with `satisfiable` or `infeasible`. Prints a JSON row per trial; exit code 1 if one fails.

type Row = { trial: string; rounds: number; faults: string[] }

const [count = 100, file] = [Number(process.argv[2] ?? 100), process.argv[3]]

function row(trial: string, outcome: (seed: number) => string | undefined, rounds = count): Row {
  const faults: string[] = []
  for (let seed = 1; seed <= rounds; seed++) {
    const fault = outcome(seed)
    if (fault) faults.push(`seed ${seed}: ${fault}`)
  }
  return { trial, rounds, faults: faults.slice(0, 5) }
}

function* trials(): Generator<Row> {
  for (const [name, kind] of Object.entries(KINDS)) {
    for (const fairness of [true, 'worst', false] as const)
      yield row(`every plan, ${name}, fairness ${fairness}`, seed => againstEveryPlan(kind, seed, fairness))
    yield row(`every re-plan, ${name}`, seed => againstEveryReplan(kind, seed), Math.ceil(count / 5))
    yield row(`changes, ${name}`, seed => underChange(kind, seed, seed % 3 !== 0), Math.ceil(count / 5))
  }
  for (const rule of Object.keys(BLIND)) {
    const broken = Array.from({ length: 40 }, (_, i) => i + 1).filter(seed =>
      breaksBlindly(rule, seed),
    ).length
    yield {
      trial: `blind to ${rule}, caught ${broken} times`,
      rounds: 40,
      faults: broken > 0 ? [] : ['never caught'],
    }
  }
  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    yield row(`planted ${size}`, plantedIn(size), 1)
  if (file) yield published(file)
}

/** A perfect plan is hidden: it is found, or how far from it. */
const plantedIn = (size: keyof typeof SIZES) => (seed: number) => {
  const round = plantedRound(SIZES[size], seed)
  const made = plan(round, { seed: 1, iterations: 20_000, fairness: 'worst' })
  const broken = violations(round, made)
  if (broken.length > 0) return broken[0]
  const { placed, cost } = made.objective
  return placed === made.of && cost === 0 ? undefined : `${placed} of ${made.of}, ${cost} points`
}

function published(name: string): Row {
  const problems = readProblems(readFileSync(name, 'utf8'))
  const outcome = (n: number) => {
    const { placed, of, proven } = plan(roundOf(problems[n - 1]!), { seed: 1, fairness: false })
    const isFeasible = placed === of ? true : proven.includes('O1') ? false : undefined
    return isFeasible === problems[n - 1]!.isFeasible ? undefined : `${placed} of ${of}, proven ${proven}`
  }
  return row('published meeting scheduling problems', outcome, problems.length)
}

for (const one of trials()) {
  process.stdout.write(`${JSON.stringify(one)}\n`)
  if (one.faults.length > 0) process.exitCode = 1
}
