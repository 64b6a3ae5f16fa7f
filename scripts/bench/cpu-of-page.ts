import { cpuOf } from './cpu.ts'
import type { Running } from './server.ts'

// until then V8 goes on compiling what a page needs: a house that has been up for an hour has done so
const WARM = 2000
// the quietest of some windows: what else runs on the machine makes the same work dearer
const WINDOWS = 6
const WINDOW = 200
/** How often a page is asked for while its cost is measured. */
export const ASKED = WINDOWS * WINDOW

/** What one request for a page costs server and database together, in CPU milliseconds. */
export async function cpuOfPage(server: Running, url: string, cookie: string): Promise<number> {
  const ask = async (times: number) => {
    for (let n = 0; n < times; n++) {
      const answer = await fetch(url, { headers: { cookie } })
      if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  await ask(WARM)
  const costs: number[] = []
  for (let window = 0; window < WINDOWS; window++) {
    const before = cpuOf([...server.app, ...server.database()])
    await ask(WINDOW)
    costs.push((cpuOf([...server.app, ...server.database()]) - before) / WINDOW) // connections may come and go
  }
  return Math.min(...costs)
}
