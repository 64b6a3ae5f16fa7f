import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { policySwitches } from './scripts/mutants/plugin.ts'

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'hono/jsx' } } }

// pure: needs nothing. words: real PostgreSQL, one clone of a migrated template per file. journeys: a real browser.
const pure = [
  'src/**/*.pure.test.ts',
  'src/**/*.pure.test.tsx',
  'src/domain/conferences/planner/**/*.test.ts',
  'scripts/**/*.test.ts',
  'test/pure/**/*.test.ts',
]
const journeys = ['test/journeys/**/*.test.ts']
const mutants = ['test/mutants/**/*.test.ts']

// npm run mutants: the same tests, with a switch at every point that decides who may what
const switches = process.env.MUTANTS ? [policySwitches()] : []
const runner = process.env.MUTANTS === 'words' ? { runner: 'test/mutants/runner.ts' } : {}

// begun first, so that nothing waits for them at the end
const LONGEST = [
  '/test/journeys/access.',
  '/test/authorization/authorization.',
  '/test/races/kills.',
  '/test/naughty/naughty.',
  '/test/faults/faults.',
  '/test/races/races.',
  '/test/platform/start.',
  '/src/platform/db/supervisor.',
]
const isLong = ({ moduleId }: TestSpecification) => LONGEST.some(path => moduleId.includes(path))

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files)
    const projects = [...new Set(sorted.map(file => file.project))]
    return projects
      .map(project => sorted.filter(file => file.project === project))
      .flatMap(own => [...own.filter(isLong), ...own.filter(file => !isLong(file))])
  }
}

export default defineConfig({
  ...jsx,
  plugins: switches,
  test: {
    // one more than the fewest cores: for nearly half of its time a test of words waits for the database
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // a file keeps nothing for the next one, so the product's modules are loaded once
    isolate: false,
    // a switch has another number once a file before its own has one more or less: none is kept from an earlier run
    fsModuleCache: switches.length === 0,
    // servers are started and killed, on a machine that may be slow or shared
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // rules that are worked out, not waited for: how long that takes says only how many share the machine
      { extends: true, test: { name: 'pure', include: pure, testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: 'words',
          include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'test/**/*.test.ts'],
          exclude: [...pure, ...journeys, ...(process.env.MUTANTS === 'matrix' ? [] : mutants)],
          globalSetup: 'test/support/cluster.ts',
          ...runner,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: journeys,
          globalSetup: ['test/support/cluster.ts', 'test/support/client.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
