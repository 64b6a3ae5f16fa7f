import { join } from 'node:path'
import { Temporal } from 'temporal-polyfill'
import { identityId, personas } from '../../src/demo/personas.ts'
import { openDatabase } from '../../src/platform/db/client.ts'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { openSession } from '../../src/platform/sessions.ts'
import { signer } from '../../src/platform/tokens.ts'
import { createApp } from '../../src/web.ts'
import { countStatements } from '../../test/support/statements.ts'

const BASE = 'http://localhost'

/** Asks for a page in this process, on the database of `data`, and counts what it says to the database. */
export async function statementsOf(data: string, persona: string, path: string): Promise<number> {
  const database = await openDatabase({
    host: join(data, 'run'),
    user: APP_ROLE,
    database: 'trellis',
    max: 1,
  })
  const { school, who } = personas.find(one => one.name === persona)!
  const now = Temporal.Now.instant()
  const token = await openSession(database.db, identityId(school, who!), 'bench', now)
  const app = createApp({
    db: database.db,
    jobs: null,
    clock: () => now,
    base: () => BASE,
    demo: true,
    sendsMail: false,
    signer: signer(Buffer.alloc(32)),
    assets: { css: '', family: '', staff: '' },
    log: { problem: problem => console.error(problem) },
  })
  const ask = () => app.request(BASE + path, { headers: { cookie: `trellis=${token}` } })
  await ask()
  const statements = await countStatements(async () => (await ask()).text())
  await database.close()
  return statements
}
