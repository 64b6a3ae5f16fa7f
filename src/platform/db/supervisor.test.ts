import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { throwawayFolder } from '../../../test/support/folder.ts'
import { isAlive, pidIn } from './processes.ts'
import { type Server, type ServerOptions, startPostgres } from './supervisor.ts'

const NOBODY = 65534
const folder = throwawayFolder('data')
fs.chmodSync(folder, 0o755) // the unprivileged user passes through
const data = join(folder, 'data')
const isRoot = process.getuid?.() === 0
const nobody = isRoot ? { uid: NOBODY } : {}
// where root keeps the house to itself, nobody cannot run it
const isReached = spawnSync(process.execPath, ['--version'], nobody).error === undefined
const unprivileged = join(folder, 'unprivileged')
fs.mkdirSync(unprivileged)
if (isRoot) fs.chownSync(unprivileged, NOBODY, NOBODY)
const socketDirs = new Set<string>()
const children: ChildProcess[] = []
const servers: Server[] = []

afterEach(async () => {
  for (const child of children.splice(0)) await stop(child)
  for (const server of servers.splice(0)) await server.stop()
})
afterAll(() => {
  for (const path of [...socketDirs, folder]) fs.rmSync(path, { recursive: true, force: true })
})

async function start(options: Partial<ServerOptions> = {}) {
  const server = await startPostgres({ dataDir: data, ...options })
  servers.push(server)
  socketDirs.add(server.socketDir)
  return server
}

type Told = { adopted?: boolean; socketDir?: string; refused?: string }

/** Opens a data folder in a process of its own. */
async function open(dataDir: string, more: { share?: boolean; uid?: number } = {}) {
  const child = spawn(process.execPath, ['test/support/owner.ts', dataDir, more.share ? 'share' : ''], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...(more.uid ? { uid: more.uid, gid: more.uid } : {}),
  })
  children.push(child)
  const [line] = await once(createInterface(child.stdout!), 'line')
  return { child, told: JSON.parse(line) as Told }
}

async function stop(child: ChildProcess) {
  const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null
  child.stdin!.end()
  await gone
}

async function ask(socketDir: string, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' })
  client.on('error', () => {})
  await client.connect()
  const { rows } = (await client.query({ text: statement, rowMode: 'array' })) as { rows: unknown[][] }
  await client.end()
  return rows.flat()
}

const postmaster = (dataDir = data) => pidIn(join(dataDir, 'cluster/postmaster.pid'))
const identify = 'select system_identifier::text from pg_control_system()'

test('A first start makes a durable server that only its owner reaches; a later one finds what was kept', async () => {
  fs.mkdirSync(join(data, 'new-999999', 'base'), { recursive: true }) // half a first start
  const first = await start()
  expect(first.adopted).toBe(false)
  const settings = ['fsync', 'data_checksums', 'full_page_writes', 'synchronous_commit', 'listen_addresses']
  const values = await Promise.all(settings.map(name => ask(first.socketDir, `show ${name}`)))
  expect(values.flat()).toEqual(['on', 'on', 'on', 'on', ''])
  for (const path of [data, first.socketDir, join(data, 'log')])
    expect([path, fs.statSync(path).mode & 0o777]).toEqual([path, 0o700])
  expect(fs.readdirSync(data).sort()).toEqual(['cluster', 'log', 'owner.pid', 'run'])
  const [same] = await ask(first.socketDir, identify)
  await first.stop()
  expect([postmaster(), fs.existsSync(join(data, 'owner.pid'))]).toEqual([0, false])
  const later = await start()
  expect(await ask(later.socketDir, identify)).toEqual([same])
})

test('A server that outlived its owner is adopted, and then stopped as our own', async () => {
  const { child, told } = await open(data)
  expect(told.adopted).toBe(false)
  const pid = postmaster()
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(isAlive(pid)).toBe(true)
  const server = await start()
  expect([server.adopted, postmaster()]).toEqual([true, pid])
  await server.stop()
  expect(isAlive(pid)).toBe(false)
})

test('A second owner is refused with one sentence; who shares the folder uses it and leaves it running', async () => {
  const server = await start()
  const second = await open(data)
  expect(second.told.refused).toBe(
    `${data} is in use by another Trellis (process ${process.pid}). Stop it first, or set TRELLIS_DATA.`,
  )
  const guest = await open(data, { share: true })
  expect(guest.told).toEqual({ adopted: true, socketDir: server.socketDir })
  await stop(guest.child)
  expect(await ask(server.socketDir, 'select 1')).toEqual([1])
  expect(pidIn(join(data, 'owner.pid'))).toBe(process.pid)
})

test('Numbers in old pid files that belong to somebody else by now do not keep it from starting', async () => {
  const stranger = spawn('sleep', ['30'])
  fs.writeFileSync(join(data, 'owner.pid'), String(stranger.pid))
  fs.writeFileSync(join(data, 'cluster/postmaster.pid'), `${stranger.pid}\n${join(data, 'cluster')}\n0\n`)
  try {
    const server = await start()
    expect(await ask(server.socketDir, 'select 1')).toEqual([1])
    expect(isAlive(stranger.pid!)).toBe(true)
  } finally {
    stranger.kill()
  }
})

test('A socket whose lock names somebody else by now, or one of a killed server who soon leaves, is taken over', async () => {
  const lock = join(data, 'run/.s.PGSQL.5432.lock')
  const [stranger, leaving] = [spawn('sleep', ['30']), spawn('sleep', ['1'], { cwd: join(data, 'cluster') })]
  try {
    for (const { pid } of [stranger, leaving]) {
      fs.writeFileSync(lock, `${pid}\n${join(data, 'cluster')}\n0\n`)
      const server = await start()
      expect(await ask(server.socketDir, 'select 1')).toEqual([1])
      await server.stop()
    }
    expect([isAlive(stranger.pid!), leaving.exitCode]).toEqual([true, 0])
  } finally {
    stranger.kill()
  }
})

test('A server that cannot start is given up after a while, with the place of its log', async () => {
  await expect(start({ settings: { shared_buffers: 'plenty' } })).rejects.toThrow(
    /^PostgreSQL did not start, see /,
  )
}, 30_000)

test('Whoever started it is told when the server ends unasked, and the next start recovers', async () => {
  const onExit = vi.fn()
  const server = await start({ onExit })
  await ask(server.socketDir, 'create table kept as select 7 as n')
  process.kill(postmaster(), 'SIGKILL')
  await vi.waitFor(() => expect(onExit).toHaveBeenCalledOnce(), 5000)
  expect(onExit.mock.calls[0]![0]).toMatch(/^PostgreSQL ended \((SIGKILL|137)\), see .*log\.$/)
  await server.stop()
  expect(await ask((await start()).socketDir, 'select n from kept')).toEqual([7])
})

test('A server that was killed is started again while its owner lives, as often as it takes', async () => {
  const server = await start()
  await ask(server.socketDir, 'create table risen as select 7 as n')
  for (const _ of [1, 2]) {
    const killed = postmaster()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(() => expect(postmaster()).not.toBe(killed), 15_000)
    await vi.waitFor(
      async () => expect(await ask(server.socketDir, 'select n from risen')).toEqual([7]),
      15_000,
    )
  }
  await server.stop()
})

test('A folder of another major version is refused and left as it is', async () => {
  const file = join(data, 'cluster/PG_VERSION')
  const version = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(file, '17\n')
  await expect(start()).rejects.toThrow(
    /^The data folder is PostgreSQL 17, the program is .*18.*: upgrade the data first\.$/,
  )
  fs.writeFileSync(file, version)
  expect(postmaster()).toBe(0)
})

test.runIf(isReached)(
  'Of two first starts at once one opens the folder and the other is refused',
  async () => {
    const both = await Promise.all([open(unprivileged, nobody), open(unprivileged, nobody)])
    const refused = both.map(({ told }) => told.refused).filter(Boolean)
    expect(refused).toEqual([expect.stringContaining('is in use by another Trellis')])
    expect(fs.readdirSync(unprivileged).sort()).toEqual(['cluster', 'log', 'owner.pid', 'run'])
  },
)

test.runIf(isRoot && isReached)('An unprivileged user has started it too, and starts it again', async () => {
  const { told } = await open(unprivileged, nobody)
  expect(told).toEqual({ adopted: false, socketDir: join(unprivileged, 'run') })
  expect(fs.statSync(join(unprivileged, 'cluster')).uid).toBe(NOBODY)
})

test('A folder with a path too long for a socket, reached by a symbolic link, is one folder', async () => {
  const long = join(folder, 'a'.repeat(60), 'b'.repeat(60))
  const link = join(folder, 'link')
  fs.mkdirSync(join(folder, 'a'.repeat(60)))
  fs.renameSync(data, long)
  fs.symlinkSync(long, link)
  const server = await start({ dataDir: link })
  expect(server.socketDir.length).toBeLessThan(80)
  expect(await ask(server.socketDir, 'select n from kept')).toEqual([7])
  expect((await open(long)).told.refused).toContain(`${long} is in use`)
  expect(fs.lstatSync(link).isSymbolicLink()).toBe(true)
})
