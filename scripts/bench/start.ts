import fs from 'node:fs'
import { memoryOf } from './cpu.ts'
import { median, report, row } from './report.ts'
import { freshFolder, startServer } from './server.ts'

const ROUNDS = 3
const REST_MS = 5000

/** First start on an empty folder with nothing built, later starts, and what the house holds at rest. */
export async function benchStart() {
  const [firsts, laters]: [number[], number[]] = [[], []]
  let memory = { app: 0, database: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const data = freshFolder()
    fs.rmSync('dist', { recursive: true, force: true })
    const first = await startServer(data)
    firsts.push(first.ms)
    await first.stop()
    const later = await startServer(data)
    laters.push(later.ms)
    if (round === 0) {
      await new Promise(done => setTimeout(done, REST_MS))
      memory = { app: memoryOf(later.app), database: memoryOf(later.database()) }
    }
    await later.stop()
    fs.rmSync(data, { recursive: true })
  }
  report('start', [
    row('start.first', median(firsts), 'ms', ROUNDS),
    row('start.later', median(laters), 'ms', ROUNDS),
    row('memory.app', memory.app, 'MB', 1),
    row('memory.database', memory.database, 'MB', 1),
  ])
}
