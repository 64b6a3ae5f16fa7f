import type { Temporal } from 'temporal-polyfill'
import type { Ground } from '../ctx.ts'
import type { Signer } from '../tokens.ts'

/** Addresses of the built client files. */
export type Assets = { css: string; family: string; staff: string }

/** Everything that a request may lean on; made once by a composition root. */
export type House = Ground & {
  clock: () => Temporal.Instant
  /** The public origin, from the settings only: never from a request's Host. */
  base: () => string
  demo: boolean
  /** Whether mail leaves by SMTP; otherwise it is shown in the outbox. */
  sendsMail: boolean
  signer: Signer
  assets: Assets
  log: { problem(problem: unknown, request: string): void }
}
