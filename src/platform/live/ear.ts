import pg from 'pg'

/** Where the database says what may have changed; see the migration that makes its triggers. */
export const CHANNEL = 'look'
const FIRST_PAUSE_MS = 100
const LONGEST_PAUSE_MS = 5000

export type Ear = { close(): Promise<void> }
type Hearing = {
  channel: string
  /** The database said this: by `CHANNEL`, which round, person or session. */
  onWord(word: string): void
  /** It could not be heard for a while: anything may have been said. */
  onGap(): void
  onFault(problem: Error): void
}

/**
 * Listens on one connection of its own, and on a new one when it breaks. Gives when it listens, or has failed
 * to the first time: it goes on trying, and until then whoever wants to know looks from time to time.
 */
export async function openEar(connection: pg.ClientConfig, hearing: Hearing): Promise<Ear> {
  let line: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  const again = (pause: number) => {
    if (closed) return
    timer = setTimeout(() => void open(Math.min(pause * 2, LONGEST_PAUSE_MS)), pause)
    timer.unref()
  }
  const open = async (pause: number) => {
    try {
      line = await listen(connection, hearing, () => again(FIRST_PAUSE_MS))
      if (closed) await line.end()
      else hearing.onGap()
    } catch (problem) {
      hearing.onFault(problem as Error)
      again(pause)
    }
  }
  await open(FIRST_PAUSE_MS)
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await line?.end()
    },
  }
}

async function listen(connection: pg.ClientConfig, { channel, onWord, onFault }: Hearing, onEnd: () => void) {
  const client = new pg.Client({ ...connection, keepAlive: true })
  client.on('notification', ({ payload = '' }) => onWord(payload))
  client.on('error', onFault)
  try {
    await client.connect()
    await client.query(`listen ${pg.escapeIdentifier(channel)}`)
  } catch (problem) {
    await client.end().catch(() => {})
    throw problem
  }
  client.once('end', onEnd)
  return client
}
