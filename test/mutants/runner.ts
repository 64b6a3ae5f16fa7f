// How `npm run mutants` runs a test file of the words: once with nothing taken away, to see which points it passes, or
// as often as it is asked about points, each time until the first test that fails. All in one worker, since the
// product's modules are loaded once.
import { relative } from 'node:path'
import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest'
import { keptPassing, keptTests, testId } from '../../scripts/mutants/kept.ts'
import { passedSince, take } from './taken.ts'

export type Question = { n: number; key: string }
declare module 'vitest' {
  export interface ProvidedContext {
    /** By file; none: which points are passed is noted. */
    questions?: Record<string, Question[]>
    policies?: string
    keys?: string[]
  }
}

/** A busy machine says nothing about a policy. */
const LATE = /timed out|timeout/i
const answered = new Set<string>()

export default class extends TestRunner {
  private readonly left = structuredClone(inject('questions'))
  private question: Question | undefined
  private hasFailed = false

  onBeforeCollect([file]: string[]) {
    this.question = this.left?.[relative('.', file!)]?.shift()
    this.hasFailed = false
    passedSince()
    take(...(this.question ? [this.question.n] : []))
  }

  override importFile(file: string, source: 'collect' | 'setup') {
    // another file has answered meanwhile
    return this.question && answered.has(this.question.key) ? undefined : super.importFile(file, source)
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    if (this.hasFailed) test.mode = 'skip'
    await super.onBeforeRunTask(test)
  }

  override onAfterRunTask(test: RunnerTestCase) {
    this.hasFailed ||= this.question !== undefined && showsIn(test)
    super.onAfterRunTask(test)
  }

  override onAfterRunFiles(files: RunnerTestFile[]) {
    super.onAfterRunFiles(files)
    take()
    for (const file of files) this.note(file)
  }

  private note(file: RunnerTestFile) {
    const test = testId(relative('.', file.filepath))
    if (!this.left) {
      const keys = inject('keys')!
      keptPassing(inject('policies')!).note({ test, keys: passedSince().map(n => keys[n]!) })
      return
    }
    if (!this.question || answered.has(this.question.key)) return
    const fails = showsIn(file)
    if (fails) answered.add(this.question.key)
    keptTests().note({ key: this.question.key, test, fails })
  }
}

/** A test was run to its end and did not find what it expects. */
function showsIn(task: RunnerTask): boolean {
  const own = (task.result?.errors ?? []).some(({ message }) => !LATE.test(message))
  return own || ('tasks' in task && task.tasks.some(showsIn))
}
