import type { NoticeState } from './tables.ts'

// What may become of a notice, by how it stands.

/** The outbox is the only way by which the reader gets the letter. */
export const BY_HAND: readonly NoticeState[] = ['shown', 'failed', 'uncertain']

/** It may still reach somebody: what it tells is asked again whenever it is shown, and it may be held back. */
export const OPEN: readonly NoticeState[] = ['waiting', ...BY_HAND]

/** It has ended, and may be sent once more. */
export const ENDED: readonly NoticeState[] = [...BY_HAND, 'sent']
