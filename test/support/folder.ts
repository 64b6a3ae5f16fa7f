import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const MEMORY = '/dev/shm'
const ROOM_BYTES = 2 * 1024 ** 3

/**
 * A folder for what is thrown away. In memory where a system has that and room in it: a database is nearly two thousand
 * files, and on a disk it takes ten times as long to copy one for each file of tests.
 */
export function throwawayFolder(name: string): string {
  return fs.mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), `trellis-${name}-`))
}

function hasRoom(folder: string): boolean {
  if (!fs.existsSync(folder)) return false
  const { bavail, bsize } = fs.statfsSync(folder)
  return bavail * bsize >= ROOM_BYTES
}
