import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db } from './db/client.ts'
import { newId } from './ids.ts'
import { hashOf, newToken } from './tokens.ts'

declare module './db/client.ts' {
  interface Tables {
    identities: { id: string; created_at: string }
    sessions: {
      id: string
      token_hash: Buffer
      identity_id: string
      device: string
      created_at: string
      expires_at: string
      revoked_at: string | null
    }
  }
}

export const SESSION_DAYS = 60

/** Opens a session for somebody who has just proved to be this identity; gives its secret, which is kept nowhere. */
export async function openSession(
  db: Db,
  identity: string,
  device: string,
  now: Temporal.Instant,
): Promise<string> {
  const token = newToken()
  const expires = now.add({ hours: 24 * SESSION_DAYS }).toString()
  await sql`select app.open_session(${newId()}, ${hashOf(token)}, ${identity}, ${device}, ${now.toString()}, ${expires})`.execute(
    db,
  )
  return token
}
