// npm run --silent races -- [ATTEMPTS] [KILLS] [SEED]: the load and the kills of test/races at their full size, and what
// was found, as one JSON object. Ends with 1 when there is a fault.
import {
  type Found,
  type Ground,
  LARGE,
  openGround,
  proveKills,
  proveLoad,
  SMALL,
} from '../test/races/proof.ts'

const [attempts = 10_000, kills = 1000, seed = 1] = process.argv.slice(2).map(Number)

/** In a house of its own, which is gone afterwards, whatever happens. */
async function inHouse<T>(size: typeof SMALL, work: (ground: Ground) => Promise<T>): Promise<T> {
  const ground = await openGround(size)
  try {
    return await work(ground)
  } finally {
    await ground.close()
  }
}

const countsOf = ({ log, tried }: Found) => ({ ...log, acts: log.acts.length, tried })

const load = await inHouse(LARGE, ground => proveLoad(ground, { attempts, connections: 40, seed }))
const killed = kills > 0 ? await inHouse(SMALL, ground => proveKills(ground, { kills, seed })) : undefined
const faults = [...load.faults, ...(killed?.faults ?? []), ...(killed?.twice ?? [])]
const counts = {
  load: countsOf(load),
  ...(killed && { killed: { ...countsOf(killed), killing: killed.killing } }),
}
console.log(JSON.stringify({ date: new Date().toISOString(), seed, ...counts, faults }, null, 2))
process.exitCode = faults.length > 0 ? 1 : 0
