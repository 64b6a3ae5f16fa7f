import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { OAK, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { openBrowser } from '../../test/support/browser.ts'
import { cpuOf } from './cpu.ts'
import { median, type Row, report, row } from './report.ts'
import { freshFolder, type Running, startServer } from './server.ts'
import { statementsOf } from './statements.ts'
import { serveStatic } from './static-page.ts'

const WARM = 60
const MEASURED = 400
const VISITS = 5
// a phone of the cheapest kind on a slow link, as browsers' own tools define them
const SLOW_CPU = 4
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
}

const pages = [
  { name: 'family-home', persona: 'arabic', path: `/s/${OAK}` },
  { name: 'child', persona: 'arabic', path: `/s/${OAK}/children/${personId(OAK, 'noor')}` },
  { name: 'times', persona: 'arabic', path: `/s/${OAK}/rounds/${roundId('collecting')}/times` },
  { name: 'board', persona: 'head', path: `/s/${OAK}/rounds/${roundId('held')}/board` },
]

/** What a page costs: CPU of server and database together, statements, bytes and requests of a cold visit, largest paint. */
export async function benchPages() {
  const data = freshFolder()
  const server = await startServer(data)
  const browser = await openBrowser()
  try {
    const rows: Row[] = []
    for (const page of pages) rows.push(...(await measure(server, browser, page)))
    rows.push(await staticPaint(browser))
    report('pages', rows)
  } finally {
    await browser.close()
    await server.stop()
    fs.rmSync(data, { recursive: true })
  }
}

async function measure(
  server: Running,
  browser: Browser,
  { name, persona, path }: (typeof pages)[number],
): Promise<Row[]> {
  const cookie = await server.cookie(persona)
  const ask = async () => {
    const answer = await fetch(server.url + path, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
    await answer.arrayBuffer()
  }
  for (let n = 0; n < WARM; n++) await ask()
  const pids = [...server.app, ...server.database]
  const before = cpuOf(pids)
  for (let n = 0; n < MEASURED; n++) await ask()
  const cpu = (cpuOf(pids) - before) / MEASURED
  const cold = await visit(browser, server.url + path, cookie, false)
  const paints: number[] = []
  for (let n = 0; n < VISITS; n++) paints.push((await visit(browser, server.url + path, cookie, true)).lcp)
  return [
    row(`page.${name}.cpu`, cpu, 'ms', MEASURED),
    row(`page.${name}.statements`, await statementsOf(server.data, persona, path), 'statements', 1),
    row(`page.${name}.bytes`, cold.bytes, 'bytes', 1),
    row(`page.${name}.requests`, cold.requests, 'requests', 1),
    row(`page.${name}.lcp`, median(paints), 'ms', VISITS),
  ]
}

/** One visit with an empty cache: what came over the wire, and when the largest thing was painted. */
async function visit(browser: Browser, url: string, cookie: string, slow: boolean) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
  const kept = cookie.split('; ').filter(one => one && !one.startsWith('__Host-'))
  await context.addCookies(kept.map(one => ({ name: one.split('=')[0]!, value: one.split('=')[1]!, url })))
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  let bytes = 0
  let requests = 0
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
    requests++
  })
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', SLOW_4G)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU })
  }
  await page.goto(url, { waitUntil: 'networkidle' })
  const lcp = await page.evaluate(
    () =>
      new Promise<number>(done => {
        new PerformanceObserver(list => done(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
  await context.close()
  return { bytes, requests, lcp }
}

/** The same visit to a page that says one sentence: the floor of this machine and this link. */
async function staticPaint(browser: Browser): Promise<Row> {
  const still = await serveStatic()
  const paints: number[] = []
  for (let n = 0; n < VISITS; n++) paints.push((await visit(browser, still.url, '', true)).lcp)
  still.close()
  return row('page.static.lcp', median(paints), 'ms', VISITS)
}
