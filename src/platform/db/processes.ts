import fs from 'node:fs'
import { StartFault } from '../start-fault.ts'
import { run } from './launch.ts'

export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

export const pidIn = (file: string): number =>
  fs.existsSync(file) ? Number.parseInt(fs.readFileSync(file, 'utf8'), 10) || 0 : 0

/**
 * Whether `pid` is still the program that wrote it down: after a restart of the machine the number in a
 * pid file may be somebody else's. A server is known by the folder that it works in, others by their name.
 */
export async function isRunning(pid: number, word: string, cwd?: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux')
    return (await run('ps', ['-p', `${pid}`, '-o', 'command='])).stdout.includes(word)
  if (cwd) {
    try {
      return fs.readlinkSync(`/proc/${pid}/cwd`) === cwd
    } catch {
      // a process of another user: only its command line can be read
    }
  }
  return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word)
}

/** Makes `path` a folder that only its owner can enter, and refuses one that belongs to someone else. */
export function privateFolder(path: string, uid?: number): string {
  makeFolder(path)
  const stat = fs.lstatSync(path)
  const ours = !process.getuid || stat.uid === process.getuid() || stat.uid === uid
  if (!stat.isDirectory() || !ours) throw new StartFault(`${path} belongs to someone else.`)
  fs.chmodSync(path, 0o700)
  if (uid) fs.chownSync(path, uid, uid)
  return path
}

/** Makes a folder that only its owner can enter, where there is none. Throws a sentence for the operator. */
export function makeFolder(path: string): string {
  try {
    fs.mkdirSync(path, { recursive: true, mode: 0o700 })
    return path
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException
    throw new StartFault(
      `${path} cannot be made a folder of ours (${code}). Set TRELLIS_DATA to one that can.`,
      {
        cause: problem,
      },
    )
  }
}

/** Gives the file `from` the further name `to`; false when something has that name already. */
export function linked(from: string, to: string): boolean {
  try {
    fs.linkSync(from, to)
    return true
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    return false
  }
}
