import pg from 'pg'

let counted = 0
const query = pg.Client.prototype.query
// every statement of every connection of this process, the transaction's own frame included
pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
  counted++
  return (query as (...args: never[]) => unknown).apply(this, args)
} as typeof query

/** How many SQL statements `work` sends, begin and commit counted too. Nothing else may run meanwhile. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const before = counted
  await work()
  return counted - before
}
