import fs from 'node:fs'

const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
const words = scripts.start.split(' ').slice(1)

/** With what `npm start` runs node, and what: whoever starts a house in another way starts the same one. */
export const START_FLAGS = words.slice(0, -1)
export const START_PROGRAM = words.at(-1)!
