import pg from 'pg'
import { OAK } from '../../src/demo/personas.ts'
import { median } from './report.ts'
import type { Running } from './server.ts'

const TIMES = 9

/** How long the file of a packet takes, of the fullest conference of the demo school. */
export async function packetSeconds(
  server: Running,
  cookie: string,
): Promise<{ seconds: number; n: number }> {
  const owner = new pg.Client({ host: `${server.data}/run`, user: 'postgres', database: 'trellis' })
  await owner.connect()
  const { rows } = await owner.query(
    'select meeting_id as id from app.agenda_items group by 1 order by count(*) desc, 1 limit 1',
  )
  await owner.end()
  const url = `${server.url}/s/${OAK}/meetings/${rows[0].id}/packet.pdf`
  const seconds: number[] = []
  for (let n = 0; n < TIMES; n++) {
    const begun = performance.now()
    const answer = await fetch(url, { headers: { cookie } })
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    await answer.arrayBuffer()
    seconds.push((performance.now() - begun) / 1000)
  }
  return { seconds: median(seconds), n: TIMES }
}
