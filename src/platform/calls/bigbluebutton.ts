import { createHash } from 'node:crypto'
import { CallFault, type CallService } from './calls.ts'

export type Role = 'moderator' | 'viewer'
/** Where a BigBlueButton server answers, such as `https://bbb.school.example/bigbluebutton/`, and its secret. */
export type BigBlueButton = { url: string; secret: string }

/** Whoever waits for a room stands at a closed door: no longer than this. */
const PATIENCE_MS = 4000

/** One call of the server's interface, signed: SHA-256 over its name, what is asked, and the secret. */
export function signedCall({ url, secret }: BigBlueButton, name: string, asked: Record<string, string>) {
  const query = new URLSearchParams(asked).toString()
  const checksum = createHash('sha256').update(`${name}${query}${secret}`).digest('hex')
  return `${url.replace(/\/*$/, '/')}api/${name}?${query}&checksum=${checksum}`
}

/**
 * A BigBlueButton server as a service. To open a room that is open already does nothing, so every caller asks for
 * it; it ends by itself when all have left. Throws `CallFault` where the server does not answer or refuses.
 */
export const bigBlueButton = (server: BigBlueButton): CallService => ({
  async enter(room, caller) {
    await ask(signedCall(server, 'create', { meetingID: room.id, name: room.name, record: 'false' }))
    const role = caller.role === 'moderator' ? 'MODERATOR' : 'VIEWER'
    return signedCall(server, 'join', { fullName: caller.name, meetingID: room.id, redirect: 'true', role })
  },
})

async function ask(address: string): Promise<void> {
  const text = await fetch(address, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) })
    .then(answer => (answer.ok ? answer.text() : ''))
    // what went wrong may quote the address, and with it the signature
    .catch(() => '')
  if (!/<returncode>\s*SUCCESS\s*<\/returncode>/.test(text)) throw new CallFault('no room was opened')
}
