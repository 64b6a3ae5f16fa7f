// How `npm run mutants` runs a test file of the words: once with nothing taken away, to see which points it passes; or
// with several points taken away, until the first test that fails, and then with half of them, until one is left that
// fails by itself; what was noticed counts once the file passes again with nothing taken away. All in one worker, since
// the product's modules are loaded once.
import { relative } from 'node:path'
import { inject, type RunnerTask, type RunnerTestCase, type RunnerTestFile, TestRunner } from 'vitest'
import { keptPassing, keptTests, type OfTest, testId } from '../../scripts/mutants/kept.ts'
import { passedSince, take } from './taken.ts'

export type Question = { n: number; key: string }
declare module 'vitest' {
  export interface ProvidedContext {
    /** By file, in groups; none: which points are passed is noted. */
    questions?: Record<string, Question[][]>
    policies?: string
    keys?: string[]
  }
}

/** A busy machine says nothing about a policy. */
const LATE = /timed out|timeout/i
const answered = new Set<string>()

export default class extends TestRunner {
  private readonly left = structuredClone(inject('questions'))
  private readonly noticed = new Map<string, OfTest[]>()
  private group: Question[] = []
  private isNeeded = true
  private hasFailed = false

  onBeforeCollect([file]: string[]) {
    const path = relative('.', file!)
    this.group = this.nextOf(path)
    this.isNeeded = !this.left || this.group.length > 0 || this.noticed.has(path)
    this.hasFailed = false
    passedSince()
    take(...this.group.map(({ n }) => n))
  }

  /** Of those that no other file has answered meanwhile; none: this file was run often enough. */
  private nextOf(file: string): Question[] {
    const groups = this.left?.[file] ?? []
    while (groups.length > 0) {
      const open = groups.shift()!.filter(({ key }) => !answered.has(key))
      if (open.length > 0) return open
    }
    return []
  }

  override importFile(file: string, source: 'collect' | 'setup') {
    return this.isNeeded ? super.importFile(file, source) : undefined
  }

  override async onBeforeRunTask(test: RunnerTestCase) {
    if (this.hasFailed) test.mode = 'skip'
    await super.onBeforeRunTask(test)
  }

  override onAfterRunTask(test: RunnerTestCase) {
    this.hasFailed ||= this.group.length > 0 && showsIn(test)
    super.onAfterRunTask(test)
  }

  override onAfterRunFiles(files: RunnerTestFile[]) {
    super.onAfterRunFiles(files)
    take()
    if (this.isNeeded) for (const file of files) this.note(file)
  }

  private note(file: RunnerTestFile) {
    const path = relative('.', file.filepath)
    const test = testId(path)
    if (!this.left) {
      const keys = inject('keys')!
      keptPassing(inject('policies')!).note({ test, keys: passedSince().map(n => keys[n]!) })
      return
    }
    const { group } = this
    const among = group.length
    const fails = showsIn(file)
    if (among === 0) this.confirm(path, fails)
    else if (!fails) for (const { key } of group) keptTests().note({ key, test, fails, among })
    else if (among > 1) this.left[path]!.unshift(group.slice(0, among >> 1), group.slice(among >> 1))
    else
      this.noticed.set(path, [...(this.noticed.get(path) ?? []), { key: group[0]!.key, test, fails, among }])
  }

  /** The file was run with nothing taken away. */
  private confirm(path: string, fails: boolean) {
    const noticed = this.noticed.get(path) ?? []
    this.noticed.delete(path)
    if (fails) console.error(`${path} fails with nothing taken away`)
    for (const one of fails ? [] : noticed) {
      answered.add(one.key)
      keptTests().note(one)
    }
  }
}

/** A test was run to its end and did not find what it expects. */
function showsIn(task: RunnerTask): boolean {
  const own = (task.result?.errors ?? []).some(({ message }) => !LATE.test(message))
  return own || ('tasks' in task && task.tasks.some(showsIn))
}
