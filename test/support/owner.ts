// A process of its own that opens a data folder, says how that went on one line, and stops when its input ends.
import { startPostgres } from '../../src/platform/db/supervisor.ts'

const [dataDir = '', share] = process.argv.slice(2)
try {
  const server = await startPostgres({ dataDir, share: share === 'share' })
  console.log(JSON.stringify({ adopted: server.adopted, socketDir: server.socketDir }))
  process.stdin.resume().on('end', () => server.stop().then(() => process.exit(0)))
} catch (problem) {
  console.log(JSON.stringify({ refused: (problem as Error).message }))
  process.exit(1)
}
