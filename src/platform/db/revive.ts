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
