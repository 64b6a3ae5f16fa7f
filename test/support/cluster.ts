import fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../src/platform/db/supervisor.ts'
import { prepareDatabase } from '../../src/platform/ground.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    socketDir: string
  }
}

/** One throwaway server for the whole run, with a migrated template that every test file clones. */
export default async function setUp(project: TestProject) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'trellis-test-'))
  const server = await startPostgres({
    dataDir: folder,
    throwaway: true,
    settings: { max_connections: '200' },
  })
  const admin = new pg.Client({ host: server.socketDir, user: 'postgres', database: 'postgres' })
  await admin.connect()
  await admin.query('create database migrated')
  await prepareDatabase({ host: server.socketDir, user: 'postgres', database: 'migrated' }, 'db')
  await admin.query('alter database migrated is_template true allow_connections false')
  await admin.end()
  project.provide('socketDir', server.socketDir)
  return async () => {
    await server.stop()
    fs.rmSync(folder, { recursive: true })
  }
}
