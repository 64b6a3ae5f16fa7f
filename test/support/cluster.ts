import fs from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { seedPeople } from '../../src/demo/seed.ts'
import { openDatabase } from '../../src/platform/db/client.ts'
import { APP_ROLE } from '../../src/platform/db/migrate.ts'
import { startPostgres } from '../../src/platform/db/supervisor.ts'
import { prepareDatabase } from '../../src/platform/ground.ts'
import { throwawayFolder } from './folder.ts'
import { START } from './start.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    socketDir: string
  }
}

type Cluster = { socketDir: string; end(): Promise<void> }
// every project sets itself up with modules of its own; of the server there is one
const shared = globalThis as typeof globalThis & { testCluster?: Promise<Cluster> }

export default async function setUp(project: TestProject) {
  shared.testCluster ??= openCluster()
  const { socketDir, end } = await shared.testCluster
  project.provide('socketDir', socketDir)
  return end
}

/** One throwaway server for the whole run, with a template that every test file clones: all tables, and the cast. */
async function openCluster(): Promise<Cluster> {
  const folder = throwawayFolder('test')
  const { socketDir, stop } = await startPostgres({
    dataDir: folder,
    throwaway: true,
    settings: { max_connections: '200' },
  })
  const admin = new pg.Client({ host: socketDir, user: 'postgres', database: 'postgres' })
  await admin.connect()
  await admin.query('create database with_cast')
  await prepareDatabase({ host: socketDir, user: 'postgres', database: 'with_cast' }, 'db')
  const { db, close } = await openDatabase({ host: socketDir, user: APP_ROLE, database: 'with_cast', max: 1 })
  await seedPeople(db, START)
  await close()
  await admin.query('alter database with_cast is_template true allow_connections false')
  await admin.end()
  const end = async () => {
    await stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return { socketDir, end }
}
