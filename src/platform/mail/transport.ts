import MailComposer from 'nodemailer/lib/mail-composer'
import type { ComposedMail } from './compose.ts'
import { Resting } from './resting.ts'
import { deliver, openSession, type Patience } from './session.ts'
import { parseSmtpUrl } from './smtp-url.ts'

export type MailTransport = {
  /** Resolves once the server has taken the mail over; throws `MailFault`. */
  send(mail: ComposedMail): Promise<{ accepted: string[] }>
  /** Ends resting connections at once, busy ones after their mail. */
  close(): void
}

// RFC 5321 §4.5.3.2 asks for ten minutes after DATA. A worker cannot wait so long; what it leaves is uncertain.
const PATIENCE: Patience = { greeting: 20_000, answer: 120_000 }

/** Sends by the server at `smtpUrl`. Throws RangeError for an address that names none. */
export function openTransport(smtpUrl: string, patience: Patience = PATIENCE): MailTransport {
  const server = parseSmtpUrl(smtpUrl)
  const resting = new Resting()
  return {
    async send(mail) {
      const message = await new MailComposer(mail).compile().build()
      const session = resting.wake() ?? (await openSession(server, patience))
      try {
        const accepted = await deliver(session, mail.envelope, message)
        resting.rest(session)
        return { accepted }
      } catch (fault) {
        session.close()
        throw fault
      }
    },
    close: () => resting.close(),
  }
}
