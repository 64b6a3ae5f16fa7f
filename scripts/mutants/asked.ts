import fs from 'node:fs'

/** How the tests of the words are asked by `npm run mutants`: a test of speed says nothing about a policy. */
export const WORDS = { testNamePattern: '^(?!.*quickly)', testTimeout: 60_000, maxWorkers: 1 }

const FOLDERS = [
  'src/domain',
  'src/routes',
  'test/words',
  'test/authorization',
  'test/revocation',
  'test/loop',
]
/** What needs no database, and the matrix, which is asked before. */
const APART = /\.pure\.test|\/planner\/|authorization\.test|\/faults\./

/** The test files of the words. */
export const wordTests = (): string[] =>
  FOLDERS.flatMap(folder =>
    fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`),
  ).filter(name => /\.test\.tsx?$/.test(name) && !APART.test(name))
