import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { sampleInstance } from '../src/domain/conferences/planner/sample.ts'
import { run as planIn } from './plan.ts'

const folder = mkdtempSync(join(tmpdir(), 'plan-'))
afterAll(() => rmSync(folder, { recursive: true }))

const instance = sampleInstance(5, { days: 2, slotsPerDay: 6, educators: 2, households: 5, meetings: 9 })

function write(name: string, data: unknown): string {
  const file = join(folder, name)
  writeFileSync(file, typeof data === 'string' ? data : JSON.stringify(data))
  return file
}

const linesOf = (text: string) => text.split('\n').filter(Boolean)

/** The command itself, or, without a process of its own, what it does. */
function run(script: string, ...args: string[]) {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...args], { encoding: 'utf8' })
  return { status, stdout, lines: linesOf(stderr) }
}

function here(...args: string[]) {
  const { status, stdout, stderr } = planIn(args)
  return { status, stdout, lines: linesOf(stderr) }
}

const good = write('good.json', instance)

test('plans, the same bytes each time, and the checker agrees; a re-plan of the same moves nothing', () => {
  const args = [good, '--seed', '3', '--iterations', '200']
  const first = run('plan.ts', ...args)
  expect(first).toMatchObject({ status: 0, lines: [] })
  expect(here(...args).stdout).toBe(first.stdout)
  const file = write('plan.json', first.stdout)
  expect(run('plan-check.ts', good, file)).toMatchObject({ status: 0, stdout: '' })
  const again = here(good, '--iterations', '50', '--baseline', file)
  expect(JSON.parse(again.stdout).objective.moved).toBe(0)
  const choices = here(good, '--iterations', '50', '--baseline', file, '--choices')
  expect(JSON.parse(choices.stdout)[0]).toMatchObject({
    moves: 0,
    plan: { placed: JSON.parse(first.stdout).placed },
  })
})

test('explains what it planned: why not, why then, what would help and gain', () => {
  const tight = structuredClone(instance)
  tight.educators[0]!.avail.fill(0, 2)
  const { status, stdout } = here(
    write('tight.json', tight),
    '--iterations',
    '60',
    '--seconds',
    '1',
    '--explain',
  )
  const { starts, explained } = JSON.parse(stdout)
  expect(status).toBe(0)
  expect(explained.unplaced).toHaveLength(starts.filter((s: number) => s < 0).length)
  expect(explained.times).toHaveLength(starts.filter((s: number) => s >= 0).length)
  expect(explained.helps[0].places.length).toBeGreaterThan(0)
  expect(explained.gains[0].placed).toBeGreaterThan(0)
})

test('the checker ends with 1 and a line per violation', () => {
  const starts = instance.meetings.map(() => 0)
  const bad = write('bad-plan.json', { starts, objective: {}, bounds: null })
  const { status, stdout } = run('plan-check.ts', good, bad)
  expect(status).toBe(1)
  expect(stdout).toMatch(/^H2 /m)
})

test('stops after the seconds given and says how long it took', () => {
  const { seconds } = JSON.parse(here(good, '--seconds', '0.2', '--fairness', 'off').stdout)
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThan(10)
})

test.each<[string, string[], RegExp]>([
  ['no file', [], /^usage: plan INSTANCE.json/],
  ['a file that is not there', [join(folder, 'none.json')], /none\.json: ENOENT/],
  ['a file that is no JSON', [write('broken.json', '{')], /broken\.json: /],
  ['an unknown option', [good, '--colour'], /--colour/],
  ['a seed that is no number', [good, '--seed', 'x'], /^--seed: a number expected, found "x"$/],
  ['choices without a plan to choose from', [good, '--choices'], /^--choices: a --baseline is needed$/],
  ['a word for fairness', [good, '--fairness', 'much'], /^--fairness: on, worst or off expected/],
  [
    'a baseline of another round',
    [good, '--baseline', write('short.json', { starts: [1] })],
    /^baseline\.starts: 9 entries expected/,
  ],
])('refuses %s with exit code 2', (_, args, line) => {
  const { status, stdout, lines } = here(...args)
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
  expect(lines[0]).toMatch(line)
})

test('bad input: exactly one line per fault, exit code 2', () => {
  const faulty = structuredClone(instance)
  faulty.rooms[0] = -1
  faulty.meetings[0]!.household = 99
  const { status, lines } = run('plan.ts', write('faulty.json', faulty))
  expect(status).toBe(2)
  expect(lines).toEqual([
    expect.stringMatching(/^rooms\[0\]/),
    expect.stringMatching(/^meetings\[0\]\.household/),
  ])
})
