import type { Kysely, Transaction } from 'kysely'
import pg from 'pg'
import { StartFault } from '../start-fault.ts'
import { APP_ROLE } from './migrate.ts'

import { openWire, PreparingClient } from './wire.ts'

/** The tables of the database. Each area adds its own in its `tables.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by declaration merging, area by area
export interface Tables {}
export type Db = Kysely<Tables>
export type Tx = Transaction<Tables>

pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, text => text.replace(' ', 'T'))
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export type Database = { db: Db; pool: pg.Pool; close(): Promise<void> }

/**
 * What a plan is chosen by. All of a school is in memory: to look at a page costs as much as to look at a few rows, so what
 * grows while plans are kept, such as the bookings of an evening, is found by its index from its first rows on.
 */
const PLANS = '-c jit=off -c plan_cache_mode=force_generic_plan -c seq_page_cost=0.1 -c random_page_cost=0.1'

/**
 * Opens the application's connections, as a role that owns nothing. Throws when that role could pass
 * by row-level security. `onFault` hears of connections that break while nobody uses them.
 */
export async function openDatabase(
  connection: pg.PoolConfig,
  onFault: (problem: Error) => void = () => {},
): Promise<Database> {
  const pool = new pg.Pool({
    max: 16,
    ...connection,
    options: `-c role=${APP_ROLE} -c search_path=app -c timezone=UTC -c datestyle=ISO -c statement_timeout=20000 ${PLANS}`,
    Client: PreparingClient as unknown as typeof pg.Client,
  } as pg.PoolConfig)
  pool.on('error', onFault) // without a listener, one broken connection would end the process
  const { rows } = await pool.query(
    'select rolsuper or rolbypassrls as unsafe from pg_roles where rolname = current_user',
  )
  if (rows[0]?.unsafe !== false) {
    await pool.end()
    throw new StartFault(
      'The application role could pass by row-level security. It must be neither superuser nor bypassrls.',
    )
  }
  const db = await openWire<Tables>(pool)
  return { db, pool, close: () => db.destroy() }
}
