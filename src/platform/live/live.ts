import type pg from 'pg'
import { CHANNEL, openEar } from './ear.ts'
import { type Reader, Readers } from './readers.ts'
import { Turns } from './turns.ts'

export type Live = {
  /** Lets somebody in and gives how to leave; nobody more where there is no room. */
  join(reader: Reader): (() => void) | undefined
  /** Looks for this reader now, before all who wait: its rights may have ended. */
  hasten(reader: Reader): void
  close(): Promise<void>
}

/** What nobody announces, such as the hour at which booking opens, is found within this time. */
const ROUNDS_MS = 15_000

export const roundTopic = (school: string, round: string) => `round ${school} ${round}`
export const personTopic = (school: string, person: string) => `person ${school} ${person}`
export const sessionTopic = (session: string) => `session ${session}`

/** Listens to the database for all open pages of this process. Closing ends them at once. */
export async function openLive(
  connection: pg.ClientConfig,
  onFault: (problem: Error) => void = () => {},
): Promise<Live> {
  const readers = new Readers()
  // looking takes at most a third of the time, so that booking goes on; rights do not wait in that line
  const usual = new Turns({ gatherMs: 50, rest: 2 })
  const urgent = new Turns({ gatherMs: 0, rest: 0 })
  const onWord = (topic: string) => {
    for (const reader of readers.about(topic)) (topic.startsWith('round ') ? usual : urgent).ask(reader)
  }
  const onGap = () => {
    for (const reader of readers.all) usual.ask(reader)
  }
  let isOpen = true
  const ear = await openEar(connection, { channel: CHANNEL, onWord, onGap, onFault })
  const timer = setInterval(() => {
    for (const reader of readers.all) reader.beat()
    onGap()
  }, ROUNDS_MS).unref()
  return {
    join(reader) {
      if (!isOpen || !readers.hasRoomFor(reader.owner)) return undefined
      readers.add(reader)
      usual.ask(reader) // what happened between its first look and now
      return () => {
        readers.remove(reader)
        usual.forget(reader)
        urgent.forget(reader)
      }
    },
    hasten: reader => urgent.ask(reader),
    async close() {
      isOpen = false
      clearInterval(timer)
      for (const reader of readers.all) reader.end()
      await ear.close()
    },
  }
}
