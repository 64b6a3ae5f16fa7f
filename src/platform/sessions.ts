import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Db, Tx } from './db/client.ts'
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
      /** Of a child at a class tablet; null on a device of one's own. */
      tablet_school: string | null
      tablet_id: string | null
      idle_minutes: number | null
      ends_at: string | null
    }
  }
}

export const SESSION_DAYS = 60

/** A school in which somebody has a role today. */
type OwnSchool = { slug: string; name: string; zone: string }
/** Somebody who is signed in, outside of any school. */
export type Guest = { identity: string; session: string; schools: OwnSchool[] }
/** `device`: browser and system in the words of `deviceOf`; instants as ISO text. */
export type Session = { id: string; device: string; created_at: string; expires_at: string }

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

/** What a child's session at a class tablet is bound to. `idle`: minutes without a touch; `ends`: whatever happens. */
export type Place = { tablet: string; child: string; device: string; idle: number; ends: Temporal.Instant }

/** Opens a session for a child at a tablet of the school that is set; gives its secret, or null where it may not sit there. */
export async function openSeat(
  tx: Tx,
  { tablet, child, device, idle, ends }: Place,
  now: Temporal.Instant,
): Promise<string | null> {
  const token = newToken()
  const { rows } = await sql<{
    opened: boolean
  }>`select app.open_seat(${newId()}, ${hashOf(token)}, ${tablet},
    ${child}, ${device}, ${now.toString()}, ${idle}::smallint, ${ends.toString()}) as opened`.execute(tx)
  return rows[0]?.opened ? token : null
}

/** Ends what is open on a tablet of the school that is set, or of a child on any of them. */
export async function endSeats(
  tx: Tx,
  which: { tablet: string } | { child: string },
  now: Temporal.Instant,
): Promise<void> {
  const [tablet, child] = 'tablet' in which ? [which.tablet, null] : [null, which.child]
  await sql`select app.end_seats(${tablet}, ${child}, ${now.toString()})`.execute(tx)
}

/** Ends the session with this secret, if there is one. */
export async function endSession(db: Db, token: string, now: Temporal.Instant) {
  await sql`select app.end_session(${hashOf(token)}, ${now.toString()})`.execute(db)
}

/**
 * Runs `work` for whoever holds this secret, in one transaction that reaches this identity's rows and no
 * school's. A guest of null: nobody is signed in.
 */
export function asGuest<T>(
  db: Db,
  token: string | undefined,
  now: Temporal.Instant,
  work: (guest: Guest | null, tx: Tx) => Promise<T>,
): Promise<T> {
  if (!token) return db.transaction().execute(tx => work(null, tx))
  return db.transaction().execute(async tx => {
    type Knocked = { identity: string | null; session: string | null; schools: OwnSchool[] }
    const { rows } = await sql<{ knocked: Knocked }>`
      select app.knock(${hashOf(token)}, ${now.toString()}) as knocked`.execute(tx)
    const { identity, session, schools } = rows[0]!.knocked
    return work(identity && session ? { identity, session, schools } : null, tx)
  })
}

/** The open sessions of the guest of this transaction, the newest first. */
export const ownSessions = (tx: Tx, now: Temporal.Instant): Promise<Session[]> =>
  tx
    .selectFrom('sessions')
    .select(['id', 'device', 'created_at', 'expires_at'])
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now.toString())
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()

/** Ends one of the guest's own sessions, or all but one; gives how many. Others' are out of reach. */
export async function revokeSessions(
  tx: Tx,
  which: { only: string } | { butNot: string },
  now: Temporal.Instant,
): Promise<number> {
  const [side, id] = 'only' in which ? (['=', which.only] as const) : (['!=', which.butNot] as const)
  const { numUpdatedRows } = await tx
    .updateTable('sessions')
    .set({ revoked_at: now.toString() })
    .where('id', side, id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
