import type { Ground } from '../../platform/ctx.ts'
import type { House, Post } from '../../platform/http/house.ts'

/** What those who tell people need besides a transaction. Without a post, notices are shown in the outbox. */
export type Office = Ground & Pick<House, 'clock' | 'base' | 'signer'> & { post: Post | null }
