// What earlier runs of `npm run mutants` found out. A point keeps its answers as long as its file keeps its text, and
// the answer of a test counts as long as the test keeps its own.
import fs from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { hashOf } from './policies.ts'

const FOLDER = resolve('.mutants')
type Place = { key: string; line: number; what: string }
export type OfMatrix = Place & { by: 'T1' | null; fault: string | null }
/** Whether this test fails without this point; `among`: so many were taken away together where it did not. */
export type OfTest = { key: string; test: string; fails: boolean; among: number }

function log<T>(name: string) {
  const file = join(FOLDER, name)
  fs.mkdirSync(dirname(file), { recursive: true })
  return {
    all: () =>
      fs.existsSync(file)
        ? fs
            .readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map(line => JSON.parse(line) as T)
        : [],
    note: (line: T) => fs.appendFileSync(file, `${JSON.stringify(line)}\n`),
  }
}

/** By the key of the point. */
export function keptMatrix(): Map<string, OfMatrix> & { note(one: OfMatrix): void } {
  const { all, note } = log<OfMatrix>('matrix.jsonl')
  return Object.assign(new Map(all().map(one => [one.key, one])), { note })
}

export const keptTests = () => log<OfTest>('tests.jsonl')

/** A test file by its path and its text. */
export const testId = (file: string): string => `${file}@${hashOf(fs.readFileSync(file))}`
export const fileOf = (test: string): string => test.split('@')[0]!

/** Which points a test file passes with these very policies. */
export const keptPassing = (policies: string) =>
  log<{ test: string; keys: string[] }>(`passing-${policies}.jsonl`)
