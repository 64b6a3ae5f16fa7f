// node scripts/races.ts [ATTEMPTS] [KILLS] [SEED]: the load and the kills of test/races at their full size, and what
// was found, as one JSON object. Ends with 1 when there is a fault.
import { openGround, proveKills, proveLoad } from '../test/races/proof.ts'

const [attempts = 10_000, kills = 1000, seed = 1] = process.argv.slice(2).map(Number)
const ground = await openGround()
try {
  const load = await proveLoad(ground, { attempts, connections: 40, seed })
  // the second part goes on from rows that the last act of the first part has left
  await ground.close()
  const second = kills > 0 ? await openGround() : undefined
  const killed = second && (await proveKills(second, { kills, seed }))
  await second?.close()
  const faults = [...load.faults, ...(killed?.faults ?? []), ...(killed?.twice ?? [])]
  const counts = ({ log, tried }: typeof load) => ({ ...log, acts: log.acts.length, tried })
  console.log(
    JSON.stringify(
      {
        date: new Date().toISOString(),
        seed,
        load: counts(load),
        killed: killed && { ...counts(killed), killing: killed.killing },
        faults,
      },
      null,
      2,
    ),
  )
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  process.exit()
}
