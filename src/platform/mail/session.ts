import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { faultOf, type SmtpProblem } from './fault.ts'
import type { SmtpServer } from './smtp-url.ts'

/** Milliseconds: until the server greets, and without a word from it afterwards. */
export type Patience = { greeting: number; answer: number }

export type Session = SMTPConnection

const PIECE_OCTETS = 16_384

/** A connection that has greeted and signed in. Throws a temporary `MailFault`. */
export async function openSession(server: SmtpServer, { greeting, answer }: Patience): Promise<Session> {
  const { auth, ...where } = server
  const session = new SMTPConnection({
    ...where,
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    socketTimeout: answer,
    socketCloseTimeout: 0,
  })
  // Stays for the life of the session: without a listener a late socket error would end the process.
  const broken = new Promise<never>((_, reject) => session.on('error', reject))
  broken.catch(() => {})
  try {
    await Promise.race([broken, step(done => session.connect(done))])
    if (auth) await Promise.race([broken, step(done => session.login({ credentials: auth }, done))])
    return session
  } catch (problem) {
    session.close()
    throw faultOf(problem as SmtpProblem, false)
  }
}

/**
 * Hands one message over. Throws `MailFault`, uncertain from the moment in which the last octet was written:
 * a server may only deliver what has ended, so a cut before that leaves nothing behind.
 */
export function deliver(
  session: Session,
  envelope: { from: string; to: string },
  message: Buffer,
): Promise<string[]> {
  let handedOver = false
  // Nothing reads the stream before the server has said that it awaits the message.
  const octets = Readable.from(pieces(message)).once('end', () => {
    handedOver = true
  })
  return new Promise((resolve, reject) => {
    session.send({ ...envelope }, octets, (problem, info) => {
      if (problem) reject(faultOf(problem, handedOver))
      else resolve(info.accepted)
    })
  })
}

// Handed to the line a piece at a time, so that the end of the stream is near the end of the writing.
function* pieces(message: Buffer): Generator<Buffer> {
  for (let from = 0; from < message.length; from += PIECE_OCTETS)
    yield message.subarray(from, from + PIECE_OCTETS)
}

const step = (start: (done: (problem?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => start(problem => (problem ? reject(problem) : resolve())))
