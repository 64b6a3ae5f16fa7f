// Before each test file of `npm run mutants`: takes away the point that is named, and notes which were passed.
import fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect } from 'vitest'
import { passedSince, take } from './taken.ts'

const { MUTANT, PASSED } = process.env
take(MUTANT ? Number(MUTANT) : null)

afterAll(() => {
  if (!PASSED) return
  const file = expect.getState().testPath!
  fs.writeFileSync(
    join(PASSED, `${file.replaceAll(/[^\w.]/g, '_')}.json`),
    JSON.stringify({ file, passed: passedSince() }),
  )
})
