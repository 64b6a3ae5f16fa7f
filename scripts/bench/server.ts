import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { START_FLAGS, START_PROGRAM } from '../npm-start.ts'
import { familyOf } from './cpu.ts'

export type Running = {
  url: string
  data: string
  ms: number
  /** The app's process, and those of the database as they are now. */
  app: number[]
  database(): number[]
  cookie(persona: string): Promise<string>
  stop(): Promise<void>
}

export const freshFolder = () => fs.mkdtempSync(join(tmpdir(), 'trellis-bench-'))

/** Starts the house as npm start does, as a child of the bench; `ms` is the time until it showed a page. */
export async function startServer(data: string): Promise<Running> {
  const begun = performance.now()
  const env = {
    ...process.env,
    TRELLIS_DATA: data,
    PORT: '0',
    TRELLIS_URL: '',
    DATABASE_URL: '',
    SMTP_URL: '',
  }
  const child = spawn(process.execPath, [...START_FLAGS, START_PROGRAM], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await addressOf(child)
  const first = await fetch(url)
  if (!first.ok) throw new Error(`the first page answered ${first.status}`)
  await first.text()
  const ms = performance.now() - begun
  const postmaster = Number.parseInt(fs.readFileSync(join(data, 'cluster', 'postmaster.pid'), 'utf8'), 10)
  return {
    url,
    data,
    ms,
    app: [child.pid!],
    database: () => familyOf(postmaster),
    cookie: persona => cookieOf(url, persona),
    stop: () =>
      new Promise(done => {
        child.once('exit', () => done())
        child.kill('SIGTERM')
      }),
  }
}

const addressOf = (child: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = ''
    child.stdout!.on('data', part => {
      said += part
      const address = /https?:\/\/\S+/.exec(said)
      if (address) found(address[0].replace(/\/$/, ''))
    })
    child.once('exit', code => failed(new Error(`the server ended with ${code}`)))
  })

async function cookieOf(url: string, persona: string): Promise<string> {
  const answer = await fetch(`${url}/demo/persona`, {
    method: 'POST',
    headers: { origin: url },
    body: new URLSearchParams({ persona }),
    redirect: 'manual',
  })
  return answer.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .filter(one => !one?.endsWith('='))
    .join('; ')
}
