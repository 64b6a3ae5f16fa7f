import { Temporal } from 'temporal-polyfill'
import { type Ctx, inSchool } from '../../platform/ctx.ts'
import { MailFault } from '../../platform/mail/fault.ts'
import { type Job, later } from '../../platform/outbox.ts'
import { type Claimed, claimNotice } from './claim.ts'
import { entriesAfter } from './entries.ts'
import type { Office } from './office.ts'
import { writeNotices } from './write.ts'

/** Seconds until the next try, by how many there were. After the last one the head is told. */
const WAITS = [30, 120, 600, 1800, 7200, 21_600, 43_200]

/**
 * Sends one notice if it is due: takes it, hands it over, writes down what came of it, each in a transaction
 * of its own, so that no crash in between sends it twice. Does nothing for a notice that is not waiting.
 */
export async function sendNotice(office: Office, job: Job): Promise<void> {
  const entered = <T>(work: (ctx: Ctx) => Promise<T>) =>
    inSchool(office, { slug: job.school, now: office.clock(), job: true }, work)
  const claimed = await entered(ctx => claimNotice(ctx, office, job.id))
  if (!claimed || !office.post) return
  const fault = await office.post.transport.send(claimed.mail).then(
    () => null,
    (problem: unknown) => problem,
  )
  await entered(ctx =>
    fault === null ? markSent(ctx, office, claimed) : markFault(ctx, claimed, faultIn(fault)),
  )
}

// What is not sorted happened we do not know where: it may have left.
const faultIn = (problem: unknown): MailFault =>
  problem instanceof MailFault ? problem : new MailFault('uncertain', 'unknown')

/** Only of the try that claimed it: a sweep may have given it up in the meantime. */
const own = (ctx: Ctx, { notice, attempt }: Claimed) =>
  ctx.db
    .updateTable('notices')
    .where('id', '=', notice.id)
    .where('attempts', '=', attempt)
    .where('state', 'in', ['sending', 'uncertain'])

async function markSent(ctx: Ctx, office: Office, claimed: Claimed) {
  await own(ctx, claimed).set({ state: 'sent', sent_at: ctx.now.toString() }).execute()
  await writeNotices(ctx, office.signer, entriesAfter(ctx, claimed))
}

async function markFault(ctx: Ctx, claimed: Claimed, { kind, code, answer }: MailFault) {
  const fault = `${code} ${answer}`.trim()
  const wait = WAITS[claimed.attempt - 1]
  if (kind !== 'temporary' || wait === undefined) {
    await own(ctx, claimed)
      .set({ state: kind === 'uncertain' ? 'uncertain' : 'failed', fault })
      .execute()
    return
  }
  const at = ctx.now.add({ seconds: wait })
  await own(ctx, claimed).set({ state: 'waiting', fault, release_at: at.toString() }).execute()
  await later(ctx, 'notices', claimed.notice.id, Temporal.Instant.from(at))
}
