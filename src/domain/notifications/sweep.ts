import { sql } from 'kysely'
import { type Ctx, inSchool } from '../../platform/ctx.ts'
import { clearServed } from '../../platform/retention.ts'
import { endOverdue } from '../circumstances/ending.ts'
import { roundsWithOver } from '../conferences/holding/over.ts'
import { releaseHolds } from '../conferences/holding/release.ts'
import { followLaw } from '../conferences/zone-law.ts'
import { tellMoves } from '../students/moves.ts'
import { keepCheckIns } from '../voice/checking-in/askings.ts'
import { due } from './due.ts'
import { handleFact } from './handle.ts'
import { withdrawMoot } from './moot.ts'
import type { Office } from './office.ts'
import { sendNotice } from './send.ts'
import { writeNotices } from './write.ts'

/** After so long, a notice in the hands of a sender is one whose sender died. More than the mail port's patience. */
const LOST_SENDER_MINUTES = 5
/** What is due for less time is on its way: a notice has a job of its own, facts are looked for all the time. */
const OWN_WAY_SECONDS = 30
const SUBMISSIONS_DAYS = 2
const NOTICES_DAYS = 365
const ENDED_FEEDS_DAYS = 30

/**
 * Goes once through a school: gives up on senders that died, follows a zone whose law changed, finds facts,
 * notices and holds whose job was lost, writes the reminders that are due, and clears away what has served.
 * What fails is reported, and keeps nothing else from being done.
 */
export async function sweepSchool(
  office: Office,
  slug: string,
  report: (problem: unknown) => void,
): Promise<void> {
  const entered = async <T>(work: (ctx: Ctx) => Promise<T>) => {
    try {
      return await inSchool(office, { slug, now: office.clock(), job: true }, work)
    } catch (problem) {
      report(problem)
    }
  }
  await entered(giveUpLost)
  await entered(clearServed)
  await entered(clearOwn)
  await entered(withdrawMoot)
  await entered(endOverdue)
  await entered(ctx => followLaw(ctx))
  await entered(keepCheckIns)
  await entered(tellMoves)
  for (const id of (await entered(roundsWithOver)) ?? []) await entered(ctx => releaseHolds(ctx, id))
  for (const id of (await entered(lostFacts)) ?? []) await entered(ctx => handleFact(ctx, office.signer, id))
  for (const drafts of due) await entered(async ctx => writeNotices(ctx, office.signer, await drafts(ctx)))
  for (const id of (await entered(lostNotices)) ?? [])
    await sendNotice(office, { school: slug, id }).catch(report)
}

/** Whether such a mail arrived nobody knows: never sent again by itself, the head decides. */
async function giveUpLost(ctx: Ctx) {
  const before = ctx.now.subtract({ minutes: LOST_SENDER_MINUTES }).toString()
  await ctx.db
    .updateTable('notices')
    .set({ state: 'uncertain', fault: 'lost' })
    .where('state', '=', 'sending')
    .where('claimed_at', '<', before)
    .execute()
}

async function lostFacts(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('facts')
    .select('id')
    .where('handled_at', 'is', null)
    .where('due_at', '<', ctx.now.subtract({ seconds: OWN_WAY_SECONDS }).toString())
    .orderBy('due_at')
    .execute()
  return rows.map(row => row.id)
}

async function lostNotices(ctx: Ctx): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('notices')
    .select('id')
    .where('state', '=', 'waiting')
    .where('release_at', '<', ctx.now.subtract({ seconds: OWN_WAY_SECONDS }).toString())
    .orderBy('release_at')
    .execute()
  return rows.map(row => row.id)
}

/** What the personal data of this area promises, and the answers to requests that are not sent again. */
async function clearOwn(ctx: Ctx) {
  const before = (days: number) => ctx.now.subtract({ hours: 24 * days }).toString()
  await ctx.db.deleteFrom('submissions').where('sent_at', '<', before(SUBMISSIONS_DAYS)).execute()
  await ctx.db.deleteFrom('notices').where('created_at', '<', before(NOTICES_DAYS)).execute()
  await ctx.db.deleteFrom('feeds').where('revoked_at', '<', before(ENDED_FEEDS_DAYS)).execute()
}

/** Codes to sign in and sessions that are over, and identities that are nobody's; they belong to no school. */
export async function forgetSignIns(office: Pick<Office, 'db' | 'clock'>): Promise<void> {
  const now = office.clock().toString()
  await sql`select app.forget_codes(${now})`.execute(office.db)
  await sql`select app.forget_sessions(${now})`.execute(office.db)
}

/** The schools of this house, by their short names. */
export async function schoolsAtWork(office: Pick<Office, 'db'>): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`select slug from app.schools_at_work()`.execute(office.db)
  return rows.map(row => row.slug)
}
