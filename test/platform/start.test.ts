import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const folder = fs.mkdtempSync(join(tmpdir(), 'trellis-start-'))
const data = join(folder, 'data')
const running = new Set<ChildProcess>()

type Ended = { code: number | null; said: string }
type Started = { child: ChildProcess; url: string; ended: Promise<Ended> }

/** `npm start` with these settings and no others, until it ends. */
function run(settings: Record<string, string>, script = ['scripts/start.mjs']) {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', TRELLIS_DATA: data, ...settings }
  const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream!.on('data', (part: Buffer) => {
      said += part
    })
  const ended = new Promise<Ended>(done =>
    child.once('close', code => {
      running.delete(child)
      done({ code, said })
    }),
  )
  return { child, ended, said: () => said }
}

async function start(settings: Record<string, string> = {}): Promise<Started> {
  const { child, ended, said } = run(settings)
  for (;;) {
    const url = /Trellis is open: (http\S+)\//.exec(said())?.[1]
    if (url) return { child, ended, url }
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`)
    await new Promise(done => setTimeout(done, 20))
  }
}

const postmaster = () => Number.parseInt(fs.readFileSync(join(data, 'cluster/postmaster.pid'), 'utf8'), 10)
function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const command = async (script: string[], settings: Record<string, string> = {}) => run(settings, script).ended

let house: Started
beforeAll(async () => {
  house = await start()
}, 60_000)
afterAll(async () => {
  for (const child of running) child.kill('SIGTERM') // each its own: they stop their databases
  while (running.size > 0) await new Promise(done => setTimeout(done, 20))
  fs.rmSync(folder, { recursive: true })
}, 30_000)

describe('a setting that cannot be used ends the start with one sentence', { timeout: 20_000 }, () => {
  test.each([
    [{ PORT: 'many' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ TRELLIS_URL: 'school' }, 'TRELLIS_URL must be an https or http address without a path'],
    [{ SMTP_URL: 'http://mail' }, 'SMTP_URL must be an address with a host'],
    [
      { DATABASE_URL: 'postgres://me:hush@127.0.0.1:1/none' },
      'DATABASE_URL must be the address of a PostgreSQL',
    ],
    [{ TRELLIS_DATA: 'package.json/data' }, 'package.json/data cannot be made a folder of ours (ENOTDIR)'],
  ])('%o', async (settings, sentence) => {
    const { code, said } = await run(settings).ended
    expect(code).toBe(1)
    expect(said).toContain(sentence)
    expect(said.trim().split('\n')).toHaveLength(1)
    expect(said).not.toContain('hush')
  })
})

describe('the demo', { timeout: 20_000 }, () => {
  test('shows its school, and a cookie from the terminal opens it', async () => {
    expect(await (await fetch(house.url)).text()).toContain('/demo/persona')
    const { code, said } = await command(['scripts/persona.ts', 'arabic'])
    expect([code, said]).toEqual([0, expect.stringMatching(/^Cookie: trellis=[\w-]{32}\n$/)])
    const page = await fetch(`${house.url}/s/oakgrove`, {
      headers: { cookie: said.slice('Cookie: '.length).trim() },
    })
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('dir="rtl"')
  })

  test('gives no cookie for a name that nobody has, or where there is a public address', async () => {
    const nobody = await command(['scripts/persona.ts', 'nobody'])
    const real = await command(['scripts/persona.ts', 'head'], { TRELLIS_URL: 'https://school.example' })
    expect([nobody.code, real.code]).toEqual([1, 1])
    expect(nobody.said + real.said).not.toContain('Cookie')
  })

  test('a link from the terminal signs in once, in any browser', async () => {
    const { said } = await command(['src/cli.ts', 'sign-in', 'wen@oakgrove.example'], {
      PORT: new URL(house.url).port,
    })
    const link = said.trim()
    expect(link).toMatch(new RegExp(`^${house.url}/sign-in/link/[\\w-]{32}$`))
    const press = () => fetch(link, { method: 'POST', headers: { origin: house.url }, redirect: 'manual' })
    expect((await fetch(link)).status).toBe(200)
    const [first, second] = [await press(), await press()]
    expect([first.status, second.status]).toEqual([303, 410])
    expect(first.headers.getSetCookie().join()).toContain('trellis=')
  })

  test('the terminal makes no link for whom nobody knows', async () => {
    const { code, said } = await command(['src/cli.ts', 'sign-in', 'nobody@post.example'])
    expect([code, said.includes('http')]).toEqual([1, false])
  })
})

describe('one data folder', { timeout: 60_000 }, () => {
  test('refuses a second house with one sentence, and the first goes on', async () => {
    const { code, said } = await run({}).ended
    expect(code).toBe(1)
    expect(said.trim()).toMatch(
      /^\S+ is in use by another Trellis \(process \d+\)\. Stop it first, or set TRELLIS_DATA\.$/,
    )
    expect((await fetch(`${house.url}/healthz`)).status).toBe(200)
  })

  test('refuses a port that is taken', async () => {
    const { code, said } = await run({ PORT: new URL(house.url).port, TRELLIS_DATA: join(folder, 'other') })
      .ended
    expect([code, said.trim()]).toEqual([
      1,
      expect.stringMatching(/^Nothing can be opened at .* \(EADDRINUSE\)\.$/),
    ])
    expect(fs.existsSync(join(folder, 'other/owner.pid'))).toBe(false)
  })

  test('survives kill -9: the next start adopts the database, and sessions still hold', async () => {
    const { said } = await command(['scripts/persona.ts', 'head'])
    const cookie = said.slice('Cookie: '.length).trim()
    const orphan = postmaster()
    house.child.kill('SIGKILL')
    await house.ended
    expect(isAlive(orphan)).toBe(true)
    house = await start()
    expect(postmaster()).toBe(orphan)
    expect((await fetch(`${house.url}/s/oakgrove`, { headers: { cookie } })).status).toBe(200)
  })

  test('is left in peace by SIGTERM: all processes end, cleanly', async () => {
    const database = postmaster()
    const host = fs.readFileSync(join(data, 'cluster/postmaster.pid'), 'utf8').split('\n')[4]!
    const client = new pg.Client({ host, user: 'postgres', database: 'trellis' })
    await client.connect()
    // whoever stops all at once ends the connections too
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where usename is not null and pid <> pg_backend_pid()',
    )
    house.child.kill('SIGTERM')
    await client.end()
    const { code, said } = await house.ended
    expect([code, said]).toEqual([0, expect.not.stringContaining('"event":"ground"')])
    expect(isAlive(database)).toBe(false)
    expect(fs.existsSync(join(data, 'owner.pid'))).toBe(false)
  })
})

describe('with a public address', () => {
  const origin = 'https://school.example'

  test('no demo is seeded, and a real school begins from the terminal', async () => {
    const port = await freePort()
    const settings = { TRELLIS_DATA: join(folder, 'real'), TRELLIS_URL: origin, PORT: port }
    const real = await start(settings)
    const at = (path: string, init: RequestInit = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init })
    const post = (path: string, fields: Record<string, string> = {}) =>
      at(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(fields) })
    expect((await at('/')).headers.get('location')).toBe('/sign-in')
    expect((await post('/demo/persona', { persona: 'head' })).status).toBe(404)

    // the name that the demo school would have is free
    const founding = [
      'found-school',
      '--slug',
      'oakgrove',
      '--name',
      'Oak',
      '--zone',
      'America/Denver',
      '--head',
      'Ada Lee',
      '--mail',
      'ada@oak.example',
    ]
    const founded = await command(['src/cli.ts', ...founding], settings)
    expect(founded.said).toMatch(/^https:\/\/school\.example\/sign-in\/link\/[\w-]{32}\n$/)
    expect((await command(['src/cli.ts', ...founding], settings)).said).toContain(
      'Somebody leads the school oakgrove',
    )
    const entered = await post(founded.said.trim().slice(origin.length))
    const [cookie = ''] = entered.headers.getSetCookie().filter(kept => kept.startsWith('__Host-trellis='))
    const page = await at('/s/oakgrove', { headers: { cookie: cookie.split(';')[0]! } })
    expect(page.status).toBe(200)
    expect(await page.text()).not.toContain('/demo/persona')
    real.child.kill('SIGTERM')
    expect((await real.ended).code).toBe(0)
  }, 60_000)
})

test('A command without a word says how it is used', async () => {
  const { code, said } = await command(['src/cli.ts', 'found-school'])
  expect([code, said]).toEqual([1, expect.stringContaining('npm run found-school -- --slug oak-grove')])
}, 60_000)

const freePort = () =>
  new Promise<string>(found => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => found(String(port)))
    })
  })
