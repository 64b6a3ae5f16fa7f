// npm run --silent persona -- NAME: the cookie of one of the demo's cast, for a demo server that is running.
import { Temporal } from 'temporal-polyfill'
import { identityId, personas } from '../src/demo/personas.ts'
import { readConfig } from '../src/platform/config.ts'
import { openDatabase } from '../src/platform/db/client.ts'
import { APP_ROLE } from '../src/platform/db/migrate.ts'
import { startPostgres } from '../src/platform/db/supervisor.ts'
import { openSession } from '../src/platform/sessions.ts'

const config = readConfig(process.env)
const cast = personas.filter(persona => persona.who !== null)
const persona = cast.find(({ name, who }) => process.argv[2] === name || process.argv[2] === who)

if (!config.demo) stop('There is no demo here: TRELLIS_URL is set, or HOST is not this machine.')
else if (!persona?.who)
  stop(`npm run --silent persona -- NAME, one of: ${cast.map(({ name }) => name).join(' ')}`)
else await printCookie(identityId(persona.school, persona.who))

async function printCookie(identity: string) {
  const server = config.database ? undefined : await startPostgres({ dataDir: config.data, share: true })
  const connection = server
    ? { host: server.socketDir, user: APP_ROLE, database: 'trellis' }
    : { connectionString: config.database! }
  const { db, close } = await openDatabase(connection)
  try {
    const token = await openSession(db, identity, 'npm run persona', Temporal.Now.instant())
    console.log(`Cookie: trellis=${token}`)
  } finally {
    await close()
    await server?.stop()
  }
}

function stop(sentence: string) {
  console.error(sentence)
  process.exitCode = 1
}
