/**
 * All of them, once each has come to its end, so that nothing of a transaction goes on after it was given up; else what
 * failed first.
 */
export async function settled<T extends readonly unknown[]>(works: [...T]) {
  await Promise.allSettled(works)
  return Promise.all(works)
}
