import type { Tx } from './client.ts'

const sent = new WeakMap<Tx, Promise<unknown>[]>()

/**
 * Sends a statement whose answer nobody needs before the end of the transaction: it leaves with what follows, in one turn
 * to the database. Should it fail, so does all that follows, and `answered` gives why.
 */
export function unawaited(tx: Tx, statement: Promise<unknown>): void {
  statement.catch(() => {}) // heard of by `answered`
  const before = sent.get(tx)
  if (before) before.push(statement)
  else sent.set(tx, [statement])
}

/** Until all that was sent is answered. Throws what failed first. */
export async function answered(tx: Tx): Promise<void> {
  const statements = sent.get(tx) ?? []
  sent.delete(tx)
  await Promise.allSettled(statements)
  await Promise.all(statements)
}

/** What failed first of all that was sent, which is why `problem` came after it; else `problem` itself. */
export const firstFault = (tx: Tx, problem: unknown): Promise<unknown> =>
  answered(tx).then(
    () => problem,
    failed => failed,
  )
