import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { build } from '../../scripts/build.ts'
import { START_FLAGS } from '../../scripts/npm-start.ts'

export type House = {
  data: string
  /** Where it answers, after each start the same. */
  url: () => string
  app: () => number
  postmaster: () => number
  /** The lines of its log that tell of an error. */
  logged: () => string[]
  /** A connection as the owner of everything. */
  owner(): Promise<pg.Client>
  start(): Promise<void>
  stop(): Promise<void>
  /** Ends the process at once, as a lost power line does, and gives when it is gone. */
  kill(what: 'app' | 'database'): Promise<void>
  /** Stops all and leaves nothing. */
  remove(): Promise<void>
}

/**
 * A house as `npm start` runs it, as a child of this process, built aside so that nothing that is being worked
 * on changes it. `env` sets what an operator may set.
 */
export async function openHouse(env: Record<string, string> = {}): Promise<House> {
  const root = fs.mkdtempSync(join(tmpdir(), 'trellis-race-'))
  const data = join(root, 'data')
  const url = `http://localhost:${await freePort()}`
  const built = join('.dev', `race-${process.pid}`)
  await build(join(built, 'dist'))
  fs.cpSync('db', join(built, 'db'), { recursive: true })
  fs.cpSync('package.json', join(built, 'package.json'))
  const errors: string[] = []
  let child: ChildProcess | undefined
  const pidFile = join(data, 'cluster', 'postmaster.pid')
  const postmaster = () => pidIn(pidFile)
  const start = async () => {
    const set = {
      TRELLIS_DATA: data,
      PORT: url.split(':')[2]!,
      TRELLIS_URL: '',
      DATABASE_URL: '',
      SMTP_URL: '',
      ...env,
    }
    const stdio = ['ignore', 'pipe', fs.openSync(join(root, 'errors'), 'a')] as const
    child = spawn(process.execPath, [...START_FLAGS, 'dist/server/main.js'], {
      cwd: built,
      env: { ...process.env, ...set },
      stdio: [...stdio],
    })
    createInterface(child.stdout!).on('line', line => line.includes('"error"') && errors.push(line))
    await opened(child, join(root, 'errors'))
  }
  const gone = (one: ChildProcess) =>
    new Promise<void>(done => (isGone(one) ? done() : one.once('exit', () => done())))
  const stop = async () => {
    if (!child || isGone(child)) return
    child.kill('SIGTERM')
    await gone(child)
  }
  await start()
  return {
    data,
    url: () => url,
    app: () => child!.pid!,
    postmaster,
    logged: () => errors,
    async owner() {
      const owner = new pg.Client({ host: join(data, 'run'), user: 'postgres', database: 'trellis' })
      owner.on('error', () => {})
      await owner.connect()
      return owner
    },
    start,
    stop,
    async kill(what) {
      if (what === 'app') child!.kill('SIGKILL')
      else process.kill(await runningPostmaster(pidFile, () => isGone(child!)), 'SIGKILL')
      await (what === 'app' ? gone(child!) : new Promise(done => setTimeout(done, 20)))
    },
    async remove() {
      await stop()
      fs.rmSync(root, { recursive: true, force: true })
      fs.rmSync(built, { recursive: true, force: true })
    },
  }
}

const pidIn = (file: string) => Number.parseInt(fs.readFileSync(file, 'utf8'), 10)

const isGone = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null

/** The database's first process; while it is being started again, the next one. Throws when nobody is there to do so. */
async function runningPostmaster(file: string, isAlone: () => boolean): Promise<number> {
  for (;;) {
    if (isAlone()) throw new Error('the house has ended although nobody killed it')
    try {
      const pid = pidIn(file)
      if (process.kill(pid, 0)) return pid
    } catch {
      await new Promise(done => setTimeout(done, 20))
    }
  }
}

/** Until it says that it is open. */
const opened = (child: ChildProcess, errors: string) =>
  new Promise<void>((open, failed) => {
    child.stdout!.on('data', part => /https?:/.test(String(part)) && open())
    child.once('exit', code =>
      failed(new Error(`the house ended with ${code}: ${fs.readFileSync(errors, 'utf8').slice(-500)}`)),
    )
  })

const freePort = () =>
  new Promise<number>(found => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => found(port))
    })
  })
