import fs from 'node:fs'
import { OAK, personId } from '../../src/demo/personas.ts'
import { openBrowser } from '../../test/support/browser.ts'
import { importBundled } from './bundled.ts'
import { cpuOfPage } from './cpu-of-page.ts'
import { captureTaps } from './loop-capture.ts'
import { addHistory } from './loop-history.ts'
import { packetSeconds } from './loop-packet.ts'
import { report, row } from './report.ts'
import { freshFolder, startServer } from './server.ts'

type Statements = typeof import('./statements.ts')

const CHILD = `/s/${OAK}/children/${personId(OAK, 'noor')}`

/** A child with five years of history, an inbox, a note by one thumb, and a packet for a conference. */
export async function benchLoop() {
  const data = freshFolder()
  const server = await startServer(data)
  const browser = await openBrowser()
  try {
    const items = await addHistory(data, 'noor', 'amal', 'tomas')
    const [guardian, head] = [await server.cookie('arabic'), await server.cookie('head')]
    const { statementsOf } = await importBundled<Statements>('scripts/bench/statements.ts')
    const packet = await packetSeconds(server, head)
    report('loop', [
      row('loop.child.cpu', await cpuOfPage(server, server.url + CHILD, guardian), 'ms', items),
      row('loop.child.statements', await statementsOf(data, guardian, CHILD), 'statements', items),
      row('loop.triage.statements', await statementsOf(data, head, `/s/${OAK}/voice`), 'statements', 1),
      row('loop.capture.taps', await captureTaps(browser, server), 'taps', 1),
      row('loop.packet.seconds', packet.seconds, 's', packet.n),
    ])
  } finally {
    await browser.close()
    await server.stop()
    fs.rmSync(data, { recursive: true })
  }
}
