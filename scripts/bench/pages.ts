import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { OAK, personId } from '../../src/demo/personas.ts'
import { roundId } from '../../src/demo/rounds.ts'
import { openBrowser } from '../../test/support/browser.ts'
import { importBundled } from './bundled.ts'
import { visitCold } from './cold.ts'
import { ASKED, cpuOfPage } from './cpu-of-page.ts'
import { timesLink } from './link.ts'
import { median, type Row, report, row } from './report.ts'
import { freshFolder, type Running, startServer } from './server.ts'
import { serveStatic } from './static-page.ts'

const VISITS = 5

type Page = { name: string; persona: string | null; path: string }
type Bench = { server: Running; browser: Browser; statements: Statements }
type Statements = typeof import('./statements.ts')

const pagesOf = async (data: string): Promise<Page[]> => [
  { name: 'family-home', persona: 'arabic', path: `/s/${OAK}` },
  { name: 'child', persona: 'arabic', path: `/s/${OAK}/children/${personId(OAK, 'noor')}` },
  { name: 'times', persona: 'arabic', path: `/s/${OAK}/rounds/${roundId('collecting')}/times` },
  { name: 'times-link', persona: null, path: await timesLink(data, 'amal', roundId('collecting')) },
  { name: 'board', persona: 'head', path: `/s/${OAK}/rounds/${roundId('held')}/board` },
]

/** What a page costs: CPU of server and database together, statements, bytes and requests of a cold visit, largest paint. */
export async function benchPages() {
  const data = freshFolder()
  const server = await startServer(data)
  const browser = await openBrowser()
  try {
    const statements = await importBundled<Statements>('scripts/bench/statements.ts')
    const rows: Row[] = []
    for (const page of await pagesOf(data))
      rows.push(...(await measure({ server, browser, statements }, page)))
    rows.push(await staticPaint(browser))
    report('pages', rows)
  } finally {
    await browser.close()
    await server.stop()
    fs.rmSync(data, { recursive: true })
  }
}

async function measure({ server, browser, statements }: Bench, page: Page): Promise<Row[]> {
  const { name, persona, path } = page
  const cookie = persona ? await server.cookie(persona) : ''
  const url = server.url + path
  const cpu = await cpuOfPage(server, url, cookie)
  const cold = await visitCold(browser, url, cookie, false)
  const paints = await slowPaints(browser, url, cookie)
  return [
    row(`page.${name}.cpu`, cpu, 'ms', ASKED),
    row(`page.${name}.statements`, await statements.statementsOf(server.data, cookie, path), 'statements', 1),
    row(`page.${name}.bytes`, cold.bytes, 'bytes', 1),
    row(`page.${name}.requests`, cold.requests, 'requests', 1),
    row(`page.${name}.lcp`, median(paints), 'ms', VISITS),
  ]
}

async function slowPaints(browser: Browser, url: string, cookie: string): Promise<number[]> {
  const paints: number[] = []
  for (let n = 0; n < VISITS; n++) paints.push((await visitCold(browser, url, cookie, true)).lcp)
  return paints
}

/** The same visit to a page that says one sentence: the floor of this machine and this link. */
async function staticPaint(browser: Browser): Promise<Row> {
  const still = await serveStatic()
  const paints = await slowPaints(browser, still.url, '')
  still.close()
  return row('page.static.lcp', median(paints), 'ms', VISITS)
}
