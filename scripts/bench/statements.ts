import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { openDatabase } from '../../src/platform/db/client.ts'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { sealer } from '../../src/platform/sealing.ts'
import { signer } from '../../src/platform/tokens.ts'
import { createApp } from '../../src/web.ts'
import { countStatements } from '../../test/support/statements.ts'

const BASE = 'http://localhost'

/** Asks for a page in this process, on the database of `data`, and counts what it says to the database. */
export async function statementsOf(data: string, cookie: string, path: string): Promise<number> {
  const database = await openDatabase({
    host: join(data, 'run'),
    user: APP_ROLE,
    database: 'trellis',
    max: 1,
  })
  const app = createApp({
    db: database.db,
    jobs: null,
    clock: () => Temporal.Now.instant(),
    base: () => BASE,
    demo: true,
    sendsMail: false,
    signer: signer(Buffer.alloc(32)),
    sealer: sealer(Buffer.alloc(32)),
    assets: { family: { css: '', js: '' }, staff: { css: '', js: '' } },
    log: { problem: problem => console.error(problem) },
  })
  const ask = async () => {
    const answer = await app.request(BASE + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    return answer.text()
  }
  await ask()
  const statements = await countStatements(ask)
  await database.close()
  return statements
}
