// Before each test file of `npm run mutants`: takes away the point that is named, and notes which were passed.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, inject } from 'vitest'
import { notedAs } from '../../scripts/mutants/asked.ts'
import { passedSince, take } from './taken.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    mutant?: number
  }
}

const { PASSED } = process.env
take(inject('mutant') ?? null)

afterAll(() => {
  if (!PASSED) return
  const file = expect.getState().testPath!
  fs.writeFileSync(join(PASSED, notedAs(file)), JSON.stringify({ file, passed: passedSince() }))
})
