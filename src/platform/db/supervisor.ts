import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { StartFault } from '../start-fault.ts'
import { checkVersion, ensureCluster } from './cluster.ts'
import { bundledPrograms, type Launch, launchFor } from './launch.ts'
import { claim, forgetStranger, inUse, type Place, placeOf } from './place.ts'
import { isAlive, pidIn } from './processes.ts'
import { keepRunning } from './revive.ts'

export type Server = { socketDir: string; adopted: boolean; stop(): Promise<void> }
export type ServerOptions = {
  dataDir: string
  /** For tests: no fsync, gone with its folder. */
  throwaway?: boolean
  /** Another process may own the folder already: use its server and leave it running. */
  share?: boolean
  settings?: Record<string, string>
  /** The server ended although nobody asked it to. */
  onExit?: (why: string) => void
}

const PATIENCE_MS = 30_000
const TRYING_MS = 10_000

/**
 * Starts PostgreSQL as a child that only a unix socket in a private folder reaches, or adopts the one that
 * already serves `dataDir` (an orphan of a killed start, or a sibling's). Throws one sentence on failure.
 */
export async function startPostgres(options: ServerOptions): Promise<Server> {
  const launch = await launchFor(await bundledPrograms())
  const place = placeOf(options.dataDir, launch)
  const ours = await claim(place, options.share ?? false)
  await ensureCluster(place.root, launch, options.throwaway ?? false)
  await checkVersion(place.cluster, launch)
  let stopping = false
  const tell = (why: string) => !stopping && options.onExit?.(`PostgreSQL ${why}, see ${place.logs}.`)
  const start = async () => {
    const started = await untilReady(place, () => spawnServer(place, launch, options))
    started?.on('exit', (code, signal) => tell(`ended (${signal ?? code})`))
    return started
  }
  const child = await start()
  if (ours && pidIn(place.owner) !== process.pid) throw inUse(place)
  const isThere = () => isAlive(pidIn(place.pidFile))
  const leaveIt = ours ? keepRunning(isThere, start, () => tell('did not start again')) : undefined
  return {
    socketDir: place.socketDir,
    adopted: child?.pid !== pidIn(place.pidFile),
    async stop() {
      if (stopping || pidIn(place.owner) !== process.pid) return
      stopping = true
      await leaveIt?.()
      await end(pidIn(place.pidFile))
      fs.rmSync(place.owner, { force: true })
    },
  }
}

/**
 * Waits until the server answers, starting it when nobody else does. Gives the child if it is ours. A start that fails
 * is tried again for a while: those of a server that was killed hold its folder until they have left.
 */
async function untilReady(place: Place, start: () => ChildProcess): Promise<ChildProcess | undefined> {
  let child: ChildProcess | undefined
  const [deadline, lastTry] = [Date.now() + PATIENCE_MS, Date.now() + TRYING_MS]
  for (;;) {
    if (!child) for (const file of [place.pidFile, place.socketLock]) await forgetStranger(file, place)
    if (isAlive(pidIn(place.pidFile)) && (await answers(place.socketDir))) return child
    if (Date.now() > deadline)
      throw new StartFault(`PostgreSQL was not ready within 30 s, see ${place.logs}.`)
    if (hasEnded(child) && !isAlive(pidIn(place.pidFile))) {
      if (Date.now() > lastTry) throw new StartFault(`PostgreSQL did not start, see ${place.logs}.`)
      child = undefined
      await pause(100)
    }
    if (!child && !isAlive(pidIn(place.pidFile))) child = start()
    await pause(15)
  }
}

const hasEnded = (child?: ChildProcess) =>
  child !== undefined && (child.exitCode ?? child.signalCode) !== null

function spawnServer(place: Place, launch: Launch, options: ServerOptions): ChildProcess {
  const log = fs.openSync(startLog(place), 'w', 0o600)
  const set = Object.entries(serverSettings(place, options)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const [bin, args] = launch.wrap(launch.programs.postgres, ['-D', place.cluster, ...set])
  // detached: Ctrl-C in the terminal must reach us first, not the database
  const child = spawn(bin, args, {
    ...launch.as,
    detached: true,
    stdio: ['ignore', log, log],
    env: { ...process.env, LC_ALL: 'C' },
  })
  child.unref()
  fs.closeSync(log)
  return child
}

function serverSettings(place: Place, { throwaway, settings }: ServerOptions): Record<string, string> {
  const durability: Record<string, string> = throwaway
    ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
    : {
        logging_collector: 'on',
        log_directory: place.logs,
        log_filename: 'postgres-%a.log',
        log_truncate_on_rotation: 'on',
        log_file_mode: '0600',
        log_error_verbosity: 'terse',
        // what fails quotes names and notes, in its message too; the application logs its code
        log_min_messages: 'log',
        log_min_error_statement: 'panic',
        log_parameter_max_length_on_error: '0',
        // the tables of a small school stay below what is counted by default: plans would never learn how small
        autovacuum_analyze_threshold: '10',
        autovacuum_naptime: '15s',
      }
  return {
    listen_addresses: '',
    unix_socket_directories: place.socketDir,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...durability,
    ...settings,
  }
}

async function end(pid: number) {
  if (isAlive(pid)) process.kill(pid, 'SIGINT') // fast shutdown: roll back, checkpoint, leave
  while (isAlive(pid)) await pause(15)
}

async function answers(socketDir: string): Promise<boolean> {
  const client = new pg.Client({
    host: socketDir,
    user: 'postgres',
    database: 'postgres',
    connectionTimeoutMillis: 1000,
  })
  client.on('error', () => {})
  const up = await client.connect().then(
    () => true,
    () => false,
  )
  await client.end().catch(() => {})
  return up
}

const startLog = ({ logs }: Place) => join(logs, 'start.log')
const pause = (ms: number) => new Promise(done => setTimeout(done, ms))
