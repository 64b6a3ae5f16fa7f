import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/client.ts'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'

export type TestDatabase = Database & { name: string; connection: pg.PoolConfig; owner: pg.PoolConfig }

/** A database of this test file's own, with all tables and the whole cast; gone when the file ends. */
export async function ownDatabase(): Promise<TestDatabase> {
  const host = inject('socketDir')
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  await asAdmin(host, `create database ${name} template with_cast strategy file_copy`)
  const connection = { host, user: APP_ROLE, database: name, max: 12 }
  const opened = await openDatabase(connection)
  afterAll(async () => {
    await opened.close()
    await asAdmin(host, `drop database ${name} with (force)`)
  })
  return { ...opened, name, connection, owner: { host, user: 'postgres', database: name } }
}

async function asAdmin(host: string, statement: string) {
  const admin = new pg.Client({ host, user: 'postgres', database: 'postgres' })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}
