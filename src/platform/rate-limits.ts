import { CompiledQuery } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { Db } from './db/client.ts'
import type { Signer } from './tokens.ts'

declare module './db/client.ts' {
  interface Tables {
    rate_limits: { key: string; points: number; expire: number | null }
  }
}

/** A mailbox that has got its mails of the day gets one more in so many hours, whose link is good until the next may come. */
export const SLOW_HOURS = 3

/**
 * How often, within how many minutes. Strict for one mail address, as long as one network asks; generous for one network
 * address, behind which a whole school may sit on its first morning. `codesToMail` is nobody's to know: how often somebody
 * else has asked would say when that one signs in. Once it is used up, `slowCodesToMail` never closes wholly.
 */
export const LIMITS = {
  codesPerMail: { points: 5, minutes: 15 },
  codesToMail: { points: 12, minutes: 1440 },
  slowCodesToMail: { points: 1, minutes: SLOW_HOURS * 60 },
  codesPerAddress: { points: 200, minutes: 15 },
  triesPerAddress: { points: 300, minutes: 15 },
  missesPerAddress: { points: 200, minutes: 10 },
} as const
export type Limit = keyof typeof LIMITS

/** Tried too often; `seconds` until the next try is taken. */
export class TooOften extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('too often')
    this.seconds = seconds
  }
}

/** Where attempts are counted, and what hashes their keys, so that no mail or network address can be read there. */
type Counter = { db: Db; signer: Signer }

/** Counts one attempt. Throws TooOften when it is one too many. What has no key (no address is known) is not counted. */
export async function attempt({ db, signer }: Counter, limit: Limit, key: string | undefined) {
  if (!key) return
  try {
    await limiterOf(db, limit).consume(signer.tokenOf('rate limit', `${limit}\n${key}`))
  } catch (answer) {
    if (answer instanceof RateLimiterRes) throw new TooOften(Math.ceil(answer.msBeforeNext / 1000))
    throw answer
  }
}

/** Counts one attempt. Says whether it is taken. */
export async function isWithin(counter: Counter, limit: Limit, key: string): Promise<boolean> {
  try {
    await attempt(counter, limit, key)
    return true
  } catch (problem) {
    if (problem instanceof TooOften) return false
    throw problem
  }
}

/** Seconds for which this process knows already, without asking the database, that no attempt is taken; 0 otherwise. */
export function waitOf({ db, signer }: Counter, limit: Limit, key: string | undefined): number {
  if (!key) return 0
  const limiter = limiterOf(db, limit) as RateLimiterPostgres & Blocks
  const kept = limiter.getKey(signer.tokenOf('rate limit', `${limit}\n${key}`))
  return Math.ceil(limiter.getInMemoryBlockMsBeforeExpire(kept) / 1000)
}

// public in the library, missing in its types
type Blocks = { getInMemoryBlockMsBeforeExpire(key: string): number; getKey(key: string): string }

const limiters = new WeakMap<Db, Map<Limit, RateLimiterPostgres>>()

function limiterOf(db: Db, limit: Limit): RateLimiterPostgres {
  const own = limiters.get(db) ?? new Map<Limit, RateLimiterPostgres>()
  limiters.set(db, own)
  const limiter = own.get(limit) ?? newLimiter(db, limit)
  own.set(limit, limiter)
  return limiter
}

function newLimiter(db: Db, limit: Limit) {
  const { points, minutes } = LIMITS[limit]
  return new RateLimiterPostgres({
    storeClient: asPool(db),
    storeType: 'pool',
    schemaName: 'app',
    tableName: 'rate_limits',
    tableCreated: true,
    keyPrefix: limit,
    points,
    duration: minutes * 60,
    inMemoryBlockOnConsumed: points + 1,
  })
}

/** The little of a pool that the limiter uses, over our own connections. */
const asPool = (db: Db) => ({
  async query({ text, values = [] }: { text: string; values?: unknown[] }) {
    const { rows } = await db.executeQuery(CompiledQuery.raw(text, values))
    return { rows, rowCount: rows.length }
  },
})
