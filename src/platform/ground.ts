import pg from 'pg'
import type { PgBoss } from 'pg-boss'
import { bigBlueButton } from './calls/bigbluebutton.ts'
import type { CallService } from './calls/calls.ts'
import { type Config, ConfigFault } from './config.ts'
import { type Database, openDatabase } from './db/client.ts'
import { APP_ROLE, migrate } from './db/migrate.ts'
import { startPostgres } from './db/supervisor.ts'
import { openJobs, prepareJobs } from './jobs.ts'
import { type Crier, openCrier } from './live/crier.ts'
import { type Live, openLive } from './live/live.ts'

export type Opened = {
  database: Database
  boss: PgBoss
  /** The school's own server for calls, if there is one. */
  calls: CallService | null
  /** Hears what changes, for pages that are open. Closed before the rest. */
  openLive(): Promise<Live>
  /** Says what changed, to them. */
  crier: Crier
  close(): Promise<void>
}
const DATABASE = 'trellis'

/**
 * Opens the database of these settings, ours or an external one, in its newest shape, with its queues.
 * `onFault` hears of what breaks later; `share`: another process may own the data folder already.
 */
export async function openGround(
  config: Config,
  onFault: (problem: Error) => void,
  share = false,
): Promise<Opened> {
  const server = config.database
    ? undefined
    : await startPostgres({ dataDir: config.data, share, onExit: why => onFault(new Error(why)) })
  const owner: pg.ClientConfig = server
    ? { host: server.socketDir, user: 'postgres', database: DATABASE }
    : { connectionString: config.databaseOwner ?? config.database }
  const app: pg.PoolConfig = server
    ? { host: server.socketDir, user: APP_ROLE, database: DATABASE }
    : { connectionString: config.database }
  if (server) await ensureDatabase(server.socketDir)
  const refuse = (must: string) => (problem: unknown) => {
    throw config.database ? asSetting(problem, must) : problem
  }
  await prepareDatabase(owner, 'db').catch(
    refuse('a role that owns the database, unless DATABASE_OWNER_URL is one'),
  )
  const database = await openDatabase(app, onFault).catch(refuse(`a member of the role ${APP_ROLE}`))
  const boss = await openJobs(app, APP_ROLE, onFault, true)
  const crier = openCrier(database.db, problem => onFault(problem as Error))
  return {
    database,
    boss,
    crier,
    calls: config.calls ? bigBlueButton(config.calls) : null,
    openLive: () => openLive(database.pool.options, onFault),
    async close() {
      await boss.stop({ graceful: true, timeout: 3000 })
      await crier.close()
      await database.close()
      await server?.stop()
    },
  }
}

// it does not answer, or does not let us in
const UNREACHABLE = /^(E[A-Z_]+|28...|3D000|08...)$/

/** A database of the operator's that cannot be reached, or lets its role do too little, is a setting to mend. */
function asSetting(problem: unknown, must: string): unknown {
  const code = (problem as { code?: string }).code ?? ''
  if (code === '42501') return new ConfigFault('DATABASE_URL', must)
  return UNREACHABLE.test(code)
    ? new ConfigFault('DATABASE_URL', `the address of a PostgreSQL that lets us in; it answered ${code}`)
    : problem
}

async function ensureDatabase(host: string) {
  const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await client.connect()
  const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE])
  if (!rowCount) await client.query(`create database ${DATABASE}`)
  await client.end()
}

/** Migrations and queues, as the owner. */
export async function prepareDatabase(connection: pg.ClientConfig, folder: string) {
  const owner = new pg.Client(connection)
  await owner.connect()
  try {
    await migrate(owner, folder)
    await prepareJobs(owner, connection, APP_ROLE)
  } finally {
    await owner.end()
  }
}
