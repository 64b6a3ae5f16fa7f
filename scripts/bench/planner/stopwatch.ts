/** Seconds of one core since; proofs and search run in one thread. */
export function stopwatch() {
  const begun = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1e6
  }
}
