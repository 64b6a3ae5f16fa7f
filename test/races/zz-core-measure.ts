import { Client } from '/work/main/test/races/client.ts'
import { openHouse } from '/work/main/test/races/house.ts'
import { raiseSchool } from '/work/main/test/races/school.ts'
import { bookAt, slotsOf } from '/work/main/test/races/ways.ts'
import { cpuOf, familyOf } from '/work/main/scripts/bench/cpu.ts'
const house = await openHouse(process.env.PROF ? { NODE_OPTIONS: '--cpu-prof --cpu-prof-dir=/tmp/core/prof' } : {})
try {
  const owner = await house.owner()
  const school = await raiseSchool(owner, { slug: 'rush', educators: 40, children: 60, days: 5, from: '08:00', until: '14:00', length: 20, buffer: 5 } as never)
  if (process.env.STAT) await owner.query('create extension if not exists pg_stat_statements').catch(e => console.log(String(e)))
  const slots = slotsOf(school.size, school.days)
  const by = [...Map.groupBy(school.families, f => f.meetings[0]!.educator).values()].slice(0, -1)
  const work = by.flatMap(fs => fs.map((family, n) => ({ family, start: slots[n]! }))).map((_o, n, all) => all[(n * 997) % all.length]!)
  const run = async (w: typeof work) => { const left = w.values(); await Promise.all(Array.from({ length: 16 }, async () => { const c = new Client(house.url); for (const { family, start } of left) { const a = await bookAt(c, school, family, start); if (a.status !== 303) throw new Error(`${a.status} ${String((a as any).body ?? '').slice(0,300)}`) } c.close() })) }
  await run(work.slice(0, 100))
  const N = Number(process.env.N ?? 500)
  const cpu = () => ({ app: cpuOf([house.app()]), db: cpuOf(familyOf(house.postmaster())) })
  const [c, t] = [cpu(), performance.now()]
  await run(work.slice(100, 100 + N))
  const s = (performance.now() - t) / 1000; const d = cpu()
  console.log({ perSecond: (N / s).toFixed(0), app: ((d.app - c.app) / N).toFixed(2), db: ((d.db - c.db) / N).toFixed(2), load: (await import('node:os')).loadavg()[0] })
  await owner.end()
  if (process.env.PROF) { await house.stop() }
} finally { await house.remove() }
