import type { Ctx } from '../../platform/ctx.ts'
import type { ComposedMail } from '../../platform/mail/compose.ts'
import { MailFault } from '../../platform/mail/fault.ts'
import { isReached } from '../../platform/time.ts'
import { addresseeOf } from '../people/receivers.ts'
import { linksStillOpen } from './links-still-open.ts'
import { noticeMail } from './notice-mail.ts'
import type { Office } from './office.ts'
import { type Gone, stillTold } from './still-told.ts'
import type { NoticeRow, NoticeState } from './tables.ts'
import type { Told } from './told.ts'

/** A notice that this sender alone may hand over now. */
export type Claimed = { notice: NoticeRow; told: Told; mail: ComposedMail; attempt: number }

/**
 * Takes a notice that is due, after asking everything again. Nothing is given when there is nothing to hand
 * over: it was taken already, must not be told any more, or is shown in the outbox instead of mailed.
 */
export async function claimNotice(ctx: Ctx, office: Office, id: string): Promise<Claimed | undefined> {
  const notice = (await ctx.db
    .selectFrom('notices')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()) as NoticeRow | undefined
  if (notice?.state !== 'waiting' || isEarly(ctx, notice)) return undefined
  const to = await addresseeOf(ctx, notice.to_person)
  const held = to ? await stillTold(ctx, notice, to) : { gone: 'left' as const }
  if (held.gone !== undefined) return settle(ctx, id, 'withdrawn', held.gone)
  if (!(await linksStillOpen(ctx, held.told))) return settle(ctx, id, 'withdrawn', 'linkEnded' satisfies Gone)
  if (!office.post || !to?.mail) return settle(ctx, id, 'shown', '')
  const receiver = { ...to, mail: to.mail }
  try {
    const mail = noticeMail(ctx, office, receiver, notice, held.told, office.post.sender)
    return { notice, told: held.told, mail, attempt: await take(ctx, notice, held.told, to.mail) }
  } catch (problem) {
    if (problem instanceof MailFault) return settle(ctx, id, 'failed', problem.code)
    throw problem
  }
}

const isEarly = (ctx: Ctx, { release_at }: NoticeRow) => !isReached(release_at, ctx.now)

/** Committed before the first word to the mail server: whoever finds the row so later must not send it again. */
async function take(ctx: Ctx, notice: NoticeRow, told: Told, address: string): Promise<number> {
  const attempt = notice.attempts + 1
  await ctx.db
    .updateTable('notices')
    .set({ state: 'sending', claimed_at: ctx.now.toString(), attempts: attempt, sent_to: address, fault: '' })
    .set({ data: JSON.stringify(told) })
    .where('id', '=', notice.id)
    .execute()
  return attempt
}

async function settle(ctx: Ctx, id: string, state: NoticeState, fault: string): Promise<undefined> {
  await ctx.db.updateTable('notices').set({ state, fault }).where('id', '=', id).execute()
}
