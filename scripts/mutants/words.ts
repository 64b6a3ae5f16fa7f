// The tests of the words with one point taken away: all in this process, on one server of PostgreSQL, and only until
// one of them fails.
import { createVitest, type TestModule } from 'vitest/node'
import { WORDS } from './asked.ts'

export type Words = {
  /** Whether one of these test files fails with this point taken away; they are asked in this order. */
  catches(n: number, files: string[]): Promise<string | null>
  close(): Promise<void>
}

/** A busy machine says nothing about a policy. */
const LATE = /timed out|timeout/i

export async function openWords(): Promise<Words> {
  process.env.MUTANTS = 'one'
  const vitest = await createVitest({ ...WORDS, project: ['words'], bail: 1, watch: false, reporters: [] })
  await vitest.standalone()
  const known = await vitest.globTestSpecifications()
  const fails = async (n: number, file: string) => {
    vitest.provide('mutant', n)
    const { testModules } = await vitest.runTestSpecifications(known.filter(one => one.moduleId === file))
    // those of earlier points are among them
    return testModules.some(module => module.moduleId === file && isCaught(module))
  }
  return {
    async catches(n, files) {
      for (const file of files) if (await fails(n, file)) return file
      return null
    },
    close: () => vitest.close(),
  }
}

/** A test was run to its end and did not find what it expects. */
function isCaught(module: TestModule): boolean {
  const tests = [...module.children.allTests('failed')].flatMap(test => test.result().errors ?? [])
  return [...tests, ...module.errors()].some(({ message }) => !LATE.test(message))
}
