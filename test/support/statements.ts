import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'

const counting = new AsyncLocalStorage<{ count: number }>()
const query = pg.Client.prototype.query
// every statement of every connection that comes of what is counted, the transaction's own frame included
pg.Client.prototype.query = function (this: pg.Client, ...args: never[]) {
  const mine = counting.getStore()
  if (mine) mine.count++
  return (query as (...args: never[]) => unknown).apply(this, args)
} as typeof query

/** How many SQL statements `work` sends, begin and commit counted too; not those of others that run meanwhile. */
export async function countStatements(work: () => Promise<unknown>): Promise<number> {
  const mine = { count: 0 }
  await counting.run(mine, work)
  return mine.count
}
