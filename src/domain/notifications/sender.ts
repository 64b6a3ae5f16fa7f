import { isMailAddress } from '../../platform/mail/mailbox.ts'

/**
 * The address that mail comes from: the user of the mail server where that is an address, as most servers
 * ask for, else `trellis@` the public host.
 */
export function senderOf(smtpUrl: string, base: string): string {
  const user = decodeURIComponent(new URL(smtpUrl).username)
  if (isMailAddress(user)) return user
  const { hostname } = new URL(base)
  return `trellis@${hostname.includes('.') ? hostname : 'localhost.localdomain'}`
}
