import type { Post } from '../../platform/http/house.ts'
import { isMailAddress } from '../../platform/mail/mailbox.ts'
import { openTransport } from '../../platform/mail/transport.ts'

/** How mail leaves through this server; null without one: then it is shown in the outbox. */
export const openPost = (smtpUrl: string | undefined, base: string): Post | null =>
  smtpUrl ? { transport: openTransport(smtpUrl), sender: senderOf(smtpUrl, base) } : null

/**
 * The address that mail comes from: the user of the mail server where that is an address, as most servers
 * ask for, else `trellis@` the public host.
 */
function senderOf(smtpUrl: string, base: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username)
  if (isMailAddress(user)) return user
  const { hostname } = new URL(base)
  return `trellis@${hostname.includes('.') ? hostname : 'localhost.localdomain'}`
}
