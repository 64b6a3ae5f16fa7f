import { isDeepStrictEqual } from 'node:util'
import { CompiledQuery } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Link, Person, School } from './ctx.ts'
import type { Tx } from './db/client.ts'
import type { Home, Withheld } from './homes.ts'
import { Refused } from './refusal.ts'
import { isoOf } from './time.ts'

// Who knocks at which school, as the database knows it: at the door, and once more where the stay took long.

export type Knock = {
  slug: string
  now: Temporal.Instant
  sessionHash?: Buffer | null
  linkHash?: Buffer | null
  job?: boolean
}

export type Entry = {
  school: School
  identity: string | null
  session: string | null
  tablet: string | null
  person: (Omit<Person, 'homes'> & { homes: Home[]; withheld: Withheld[]; siblings: string[] }) | null
  link: Link | null
}

/** The code of whatever is asked in a transaction that has failed. */
const FAILED = '25P02'
const ENTER = 'select app.enter($1, $2, $3, $4) as entry'

export async function enter(
  tx: Tx,
  { slug, sessionHash = null, linkHash = null, now }: Knock,
): Promise<Entry | null> {
  const asked = CompiledQuery.raw(ENTER, [slug, sessionHash, linkHash, isoOf(now)])
  const { rows } = await tx.executeQuery<{ entry: Entry | null }>(asked)
  return rows[0]?.entry ?? null
}

/** What of whoever enters decides what it may. */
export type Known = Pick<Entry, 'person' | 'link'> | null

/**
 * Throws `Outdated` when whoever entered would be known as another now; not where the transaction has failed anyway, nor
 * where the same came of the same the time before: then it is the work itself that changes its reader.
 */
export async function needStill(tx: Tx, knock: Knock, entry: Entry, before: Known[]) {
  const again = await enter(tx, knock).catch(problem => {
    if (problem.code !== FAILED) throw problem
    return entry
  })
  const known = [entry, again].map(one => one && { person: one.person, link: one.link })
  if (!isDeepStrictEqual(known[0], known[1]) && !isDeepStrictEqual(known, before)) throw new Outdated(known)
}

/** Refuses `frame.outdated`. */
export class Outdated extends Refused {
  static readonly code = 'frame.outdated'
  readonly known: Known[]
  constructor(known: Known[]) {
    super(Outdated.code)
    this.known = known
  }
}
