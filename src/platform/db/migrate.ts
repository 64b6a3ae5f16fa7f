import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { StartFault } from '../start-fault.ts'

export const APP_ROLE = 'trellis_app'

/**
 * Brings the database to the newest shape, each file of `folder` once and in a transaction of its own.
 * Two starts at once take turns. Throws when a file that was applied has been changed since.
 */
export async function migrate(owner: pg.Client, folder: string): Promise<string[]> {
  await owner.query('select pg_advisory_lock(7215201)')
  try {
    await owner.query(
      'create table if not exists public.trellis_migrations (name text primary key, hash text not null, at timestamptz not null default now())',
    )
    await ensureRole(owner)
    const applied = await applyNew(owner, join(folder, 'migrations'))
    if (applied.length > 0) await owner.query(fs.readFileSync(join(folder, 'grants.sql'), 'utf8'))
    return applied
  } finally {
    await owner.query('select pg_advisory_unlock(7215201)')
  }
}

// On a server of the operator's the role may be there already, made by somebody who may make roles.
async function ensureRole(owner: pg.Client) {
  const { rows } = await owner.query('select pg_has_role(oid, $2) as ours from pg_roles where rolname = $1', [
    APP_ROLE,
    'member',
  ])
  if (rows[0]?.ours) return
  try {
    if (rows.length === 0)
      await owner.query(`create role ${APP_ROLE} login nosuperuser nocreatedb nocreaterole nobypassrls`)
    await owner.query(`grant ${APP_ROLE} to current_user`)
  } catch (problem) {
    if ((problem as { code?: string }).code !== '42501') throw problem
    throw new StartFault(
      `The owner of the database may not make roles: create the role ${APP_ROLE} and grant it to the owner first.`,
      { cause: problem },
    )
  }
}

async function applyNew(owner: pg.Client, folder: string): Promise<string[]> {
  const { rows } = await owner.query('select name, hash from public.trellis_migrations')
  const known = new Map<string, string>(rows.map(row => [row.name, row.hash]))
  const applied: string[] = []
  for (const name of fs
    .readdirSync(folder)
    .filter(file => file.endsWith('.sql'))
    .sort()) {
    const text = fs.readFileSync(join(folder, name), 'utf8')
    const hash = createHash('sha256').update(text).digest('hex')
    if (known.get(name) === hash) continue
    if (known.has(name)) throw new StartFault(`The migration ${name} was changed after it had been applied.`)
    await applyOne(owner, name, text, hash)
    applied.push(name)
  }
  return applied
}

async function applyOne(owner: pg.Client, name: string, text: string, hash: string) {
  await owner.query('begin')
  try {
    await owner.query(text)
    await owner.query('insert into public.trellis_migrations (name, hash) values ($1, $2)', [name, hash])
    await owner.query('commit')
  } catch (problem) {
    await owner.query('rollback')
    throw new Error(`The migration ${name} failed: ${(problem as Error).message}`, { cause: problem })
  }
}
