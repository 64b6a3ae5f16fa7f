import fs from 'node:fs'

/** How the tests of the words are asked by `npm run mutants`: a test of speed says nothing about a policy. */
export const WORDS = { testNamePattern: '^(?!.*quickly)', testTimeout: 60_000, maxWorkers: 1 }

/** The test files of the words, those apart that need no database. */
export const wordTests = (): string[] =>
  ['src/domain', 'src/routes', 'test/words']
    .flatMap(folder =>
      fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`),
    )
    .filter(name => /\.test\.tsx?$/.test(name) && !/\.pure\.test|\/planner\//.test(name))
