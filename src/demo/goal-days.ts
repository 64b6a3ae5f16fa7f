import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '../platform/db/client.ts'
import { ZONE } from './round.ts'

/** The school's year as it is written down; `school` is its id. */
export type Year = { tx: Tx; school: string; now: Temporal.Instant }

/** An instant of so many days ago. */
export const at = ({ now }: Year, days: number) => now.subtract({ hours: 24 * days + 2 }).toString()
/** An ISO day of so many days ago; below zero it is still to come. */
export const day = ({ now }: Year, days: number) =>
  now.toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days }).toString()
