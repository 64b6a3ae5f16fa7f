// The tests of the words with points taken away: in one process, on one server of PostgreSQL.
import { relative } from 'node:path'
import { createVitest } from 'vitest/node'
import type { Question } from '../../test/mutants/runner.ts'
import { WORDS } from './asked.ts'

export type Words = {
  /** Notes which points these test files pass. */
  record(files: string[], policies: string, keys: string[]): Promise<boolean>
  /** Asks each file about each of its points, so many together; what they answer is noted. */
  ask(questions: Record<string, Question[]>, together: number): Promise<void>
  close(): Promise<void>
}

/** Many together are asked about less often; few hide less of each other. */
const groupsOf = (several: Question[], together: number): Question[][] =>
  several.length === 0 ? [] : [several.slice(0, together), ...groupsOf(several.slice(together), together)]

export async function openWords(): Promise<Words> {
  process.env.MUTANTS = 'words'
  const vitest = await createVitest({ ...WORDS, project: ['words'], watch: false, reporters: [] })
  await vitest.standalone()
  const known = await vitest.globTestSpecifications()
  const timesOf = (times: (file: string) => number) =>
    known.flatMap(one => Array.from({ length: times(relative('.', one.moduleId)) }, () => one))
  return {
    async record(files, policies, keys) {
      vitest.provide('policies', policies)
      vitest.provide('keys', keys)
      const { testModules } = await vitest.runTestSpecifications(
        timesOf(file => Number(files.includes(file))),
      )
      return testModules.every(module => module.ok())
    },
    async ask(questions, together) {
      const groups = Object.entries(questions).map(
        ([file, several]) => [file, groupsOf(several, together)] as const,
      )
      vitest.provide('questions', Object.fromEntries(groups))
      // a group that is halved to the end is asked about so often, and then once with nothing taken away
      const timesIn = (several: Question[]) => 2 * several.length + 1
      await vitest.runTestSpecifications(timesOf(file => (questions[file] ? timesIn(questions[file]) : 0)))
    },
    close: () => vitest.close(),
  }
}
