import fs from 'node:fs'
import { join } from 'node:path'
import { StartFault } from '../start-fault.ts'
import { type Launch, run } from './launch.ts'
import { isAlive } from './processes.ts'

const INITDB =
  '-U postgres -E UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --auth=trust --data-checksums'

/**
 * The cluster below `root`, made on the first start. It is made aside and renamed, so that a first start
 * that is killed leaves no half cluster; of two first starts at once the quicker one wins.
 */
export async function ensureCluster(root: string, launch: Launch, throwaway: boolean) {
  const cluster = join(root, 'cluster')
  if (fs.existsSync(cluster)) return cluster
  removeAbandoned(root)
  const fresh = join(root, `new-${process.pid}`)
  const args = ['-D', fresh, ...INITDB.split(' '), ...(throwaway ? ['--no-sync'] : [])]
  await run(...launch.wrap(launch.programs.initdb, args), {
    ...launch.as,
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  try {
    fs.renameSync(fresh, cluster)
  } catch (problem) {
    if (!fs.existsSync(cluster)) throw problem
    fs.rmSync(fresh, { recursive: true })
  }
  return cluster
}

function removeAbandoned(root: string) {
  for (const name of fs.readdirSync(root))
    if (name.startsWith('new-') && !isAlive(Number(name.slice(4))))
      fs.rmSync(join(root, name), { recursive: true })
}

/** Refuses a data folder of another major version than the program: data are upgraded on purpose only. */
export async function checkVersion(cluster: string, launch: Launch) {
  const major = fs.readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const { stdout } = await run(...launch.wrap(launch.programs.postgres, ['--version']), launch.as)
  if (!stdout.includes(` ${major}.`))
    throw new StartFault(
      `The data folder is PostgreSQL ${major}, the program is ${stdout.trim()}: upgrade the data first.`,
    )
}
