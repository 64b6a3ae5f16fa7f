import type { Ground } from '../../platform/ctx.ts'
import type { House } from '../../platform/http/house.ts'
import type { MailTransport } from '../../platform/mail/transport.ts'

/** How mail leaves: by whom, and from which bare address, which is also the organizer of every invitation. */
export type Post = { transport: MailTransport; sender: string }

/** What those who tell people need besides a transaction. Without a post, notices are shown in the outbox. */
export type Office = Ground & Pick<House, 'clock' | 'base' | 'signer'> & { post: Post | null }
