/**
 * temporary: not delivered, the same mail may go through later. permanent: this mail will never be taken.
 * uncertain: it was handed over whole and no answer came, so sending again may deliver it twice.
 */
export type MailFaultKind = 'temporary' | 'permanent' | 'uncertain'

/** Why a mail did not leave. Neither message nor answer holds an address or anything that was written. */
export class MailFault extends Error {
  readonly kind: MailFaultKind
  /** The reply code of the server, such as `450`, or what happened, such as `ECONNREFUSED` or `address`. */
  readonly code: string
  /** What the server said, without addresses; empty if it said nothing. */
  readonly answer: string

  constructor(kind: MailFaultKind, code: string, answer = '') {
    super(`mail not sent, ${kind}: ${code}`)
    this.name = 'MailFault'
    this.kind = kind
    this.code = code
    this.answer = answer
  }
}

/** What an SMTP connection says of a failure. */
export type SmtpProblem = {
  code?: string
  originalCode?: string
  command?: string
  responseCode?: number
  response?: string
}

/**
 * Sorts a failure. A 5xx counts as permanent only where it answers sender, recipient or content: refused
 * credentials or a closed door are the operator's to mend, and the mail can go later.
 */
export function faultOf(problem: SmtpProblem, handedOver: boolean): MailFault {
  const reply = problem.responseCode ?? 0
  if (reply >= 400 && reply < 600) {
    const aboutMail = /^(MAIL FROM|RCPT TO|DATA)$/.test(problem.command ?? '')
    return new MailFault(
      reply >= 500 && aboutMail ? 'permanent' : 'temporary',
      String(reply),
      withoutAddresses(problem),
    )
  }
  const code = problem.originalCode ?? problem.code ?? 'unknown'
  if (handedOver) return new MailFault('uncertain', code)
  return new MailFault(NEVER_SENDABLE.has(problem.code ?? '') ? 'permanent' : 'temporary', code)
}

const NEVER_SENDABLE = new Set(['EENVELOPE', 'EMESSAGE'])

const withoutAddresses = ({ response = '' }: SmtpProblem): string =>
  response.replace(/\S+@\S+/g, '…').slice(0, 300)
