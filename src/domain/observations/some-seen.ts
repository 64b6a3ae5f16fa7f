import type { Seen } from './seen.ts'

/** The first of those that were seen; `more`: there are others. */
export type SomeSeen = { seen: Seen[]; more: boolean }

export const atMost = (most: number, all: Seen[]): SomeSeen => ({
  seen: all.slice(0, most),
  more: all.length > most,
})
