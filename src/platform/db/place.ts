import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { StartFault } from '../start-fault.ts'
import type { Launch } from './launch.ts'
import { isAlive, isRunning, linked, pidIn, privateFolder } from './processes.ts'

// sun_path holds 104 to 108 bytes, and ".s.PGSQL.5432.lock" follows
const LONGEST_SOCKET_DIR = 80

/** Where a server keeps what, below the folder of everything that lasts. */
export type Place = {
  root: string
  cluster: string
  socketDir: string
  logs: string
  pidFile: string
  socketLock: string
  owner: string
}

export function placeOf(given: string, launch: Launch): Place {
  const root = privateFolder(fs.existsSync(given) ? fs.realpathSync(given) : resolve(given), launch.owner)
  const near = join(root, 'run')
  const short = join(tmpdir(), `pg-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`)
  const cluster = join(root, 'cluster')
  const socketDir = privateFolder(near.length <= LONGEST_SOCKET_DIR ? near : short, launch.owner)
  return {
    root,
    cluster,
    socketDir,
    logs: privateFolder(join(root, 'log'), launch.owner),
    pidFile: join(cluster, 'postmaster.pid'),
    socketLock: join(socketDir, '.s.PGSQL.5432.lock'),
    owner: join(root, 'owner.pid'),
  }
}

/**
 * Makes this process the owner of the folder, who stops the server; others only use it. Gives whether it is.
 * The file appears whole, so that of two starts at once one is first.
 */
export async function claim(place: Place, share: boolean): Promise<boolean> {
  const mine = `${place.owner}.${process.pid}`
  fs.writeFileSync(mine, String(process.pid), { mode: 0o600 })
  try {
    while (!linked(mine, place.owner)) {
      const holder = pidIn(place.owner)
      if (holder === process.pid) return true
      if (!(await isRunning(holder, 'node'))) fs.rmSync(place.owner, { force: true })
      else if (share) return false
      else throw inUse(place)
    }
    return true
  } finally {
    fs.rmSync(mine)
  }
}

export const inUse = ({ root, owner }: Place) =>
  new StartFault(
    `${root} is in use by another Trellis (process ${pidIn(owner)}). Stop it first, or set TRELLIS_DATA.`,
  )

/**
 * Removes a lock whose number is by now that of a process that is no server of this folder: PostgreSQL would respect
 * it for ever. A number that is nobody's it sees through itself.
 */
export async function forgetStranger(file: string, { cluster }: Place) {
  const pid = pidIn(file)
  if (!isAlive(pid) || (await isRunning(pid, 'postgres', cluster))) return
  if (pidIn(file) === pid) fs.rmSync(file, { force: true })
}
