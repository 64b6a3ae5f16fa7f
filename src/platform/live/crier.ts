import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import type { Db } from '../db/client.ts'
import { CHANNEL } from './ear.ts'

/** Tells open pages, of whichever process, what changed in transactions that hold. */
export type Crier = {
  cry(topics: Iterable<string>): void
  /** Once all of it is said. */
  close(): Promise<void>
}

/** After something was said, what comes within this time is said together. */
const GATHER_MS = 50

/** What it cannot say, open pages find on their next round; see `openLive`. */
export function openCrier(db: Db, onFault: (problem: unknown) => void): Crier {
  const waiting = new Set<string>()
  let going: Promise<void> | undefined
  const go = async () => {
    while (waiting.size > 0) {
      const topics = [...waiting]
      waiting.clear()
      await sql`select pg_notify(${CHANNEL}, topic) from unnest(${topics}::text[]) as said (topic)`
        .execute(db)
        .catch(onFault)
      await pause(GATHER_MS)
    }
    going = undefined
  }
  return {
    cry(topics) {
      for (const topic of topics) waiting.add(topic)
      going ??= go()
    },
    close: async () => going,
  }
}
