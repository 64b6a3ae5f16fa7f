import type { Temporal } from 'temporal-polyfill'
import type { CallService } from '../calls/calls.ts'
import type { Ground } from '../ctx.ts'
import type { Live } from '../live/live.ts'
import type { MailTransport } from '../mail/transport.ts'
import type { Sealer } from '../sealing.ts'
import type { Signer } from '../tokens.ts'

/** The text of the styles, which a page brings with it, and the address of the script. */
type Bundle = { css: string; js: string }
/** What was built for the client: what a family's page needs, and with what staff work. */
export type Assets = { family: Bundle; staff: Bundle }

/** How mail leaves: by whom, and from which bare address. */
export type Post = { transport: MailTransport; sender: string }

/** Everything that a request may lean on; made once by a composition root. */
export type House = Ground & {
  clock: () => Temporal.Instant
  /** The public origin, from the settings only: never from a request's Host. */
  base: () => string
  demo: boolean
  /** Whether mail leaves by SMTP; otherwise it is shown in the outbox. */
  sendsMail: boolean
  /** For the one mail that does not wait for the worker: the code of somebody who stands at the door. */
  post?: Post | null
  signer: Signer
  /** Seals what is told in confidence. */
  sealer: Sealer
  /** Tells open pages that there is something new; without it they ask from time to time. */
  live?: Live | null
  /** The school's server for calls; without one only typed addresses and Jitsi are used. */
  calls?: CallService | null
  assets: Assets
  log: { problem(problem: unknown, request: string): void }
}
