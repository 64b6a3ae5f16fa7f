import type { Db, Tx } from '../../src/platform/db/client.ts'

const DONE = Symbol('done')

/** A database on which every transaction runs to its end, gives its value, and is then rolled back. */
export function rollingBack(db: Db): Db {
  const execute = async (work: (tx: Tx) => Promise<unknown>) => {
    let value: unknown
    try {
      await db.transaction().execute(async tx => {
        value = await work(tx)
        throw DONE
      })
    } catch (problem) {
      if (problem !== DONE) throw problem
    }
    return value
  }
  return new Proxy(db, {
    get: (target, name) => (name === 'transaction' ? () => ({ execute }) : Reflect.get(target, name)),
  })
}
