import fs from 'node:fs'
import { StartFault } from '../start-fault.ts'

const EVERY_MS = 250

/**
 * Starts again what has ended although nobody asked it to, for as long as it takes. `onFault` hears of starts that
 * fail. Gives how to stop looking, which waits for a start that is under way.
 */
export function keepRunning(
  isThere: () => boolean,
  start: () => Promise<unknown>,
  onFault: (problem: unknown) => void,
): () => Promise<void> {
  let starting: Promise<void> | undefined
  const timer = setInterval(() => {
    if (starting || isThere()) return
    starting = start()
      .then(() => {}, onFault)
      .finally(() => {
        starting = undefined
      })
  }, EVERY_MS).unref()
  return async () => {
    clearInterval(timer)
    await starting
  }
}

/** Those of a server that was killed leave by themselves: until then another try. Any other fault of a start is one. */
export function tryAgain(log: string): undefined {
  if (
    !/shared memory block .* is still in use|lock file .* already exists/.test(fs.readFileSync(log, 'utf8'))
  )
    throw new StartFault(`PostgreSQL did not start, see ${log}.`)
}
