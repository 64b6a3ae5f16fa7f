import pg from 'pg'
import { PreparingClient } from '../../src/platform/db/wire.ts'
import type { Jobs } from '../../src/platform/outbox.ts'

/**
 * How the n-th call fails. A statement: `refused` by the database whenever it is said from then on, or only `refusedOnce`;
 * `lost` with its connection on the way there, `unanswered` after it was done. A `job` that cannot be sent. A `clock` that
 * cannot be read.
 */
export const FAULTS = ['refused', 'refusedOnce', 'lost', 'unanswered', 'job', 'clock'] as const
export type Fault = (typeof FAULTS)[number]

/** What a test throws into the wheels; nothing else throws it. */
class Thrown extends Error {}

type Armed = { fault: Fault; at: number; met: boolean; refuses?: string }
let armed: Armed | null = null
let calls: Record<'statement' | 'job' | 'clock', number> = { statement: 0, job: 0, clock: 0 }

const kindOf = (fault: Fault) => (fault === 'job' || fault === 'clock' ? fault : 'statement')

/** Runs `work` with the n-th call of a kind failing; gives whether there was such a call, and how many there were. */
export async function withFault<T>(fault: Fault | null, at: number, work: () => Promise<T>) {
  calls = { statement: 0, job: 0, clock: 0 }
  const mine = fault && { fault, at, met: false }
  armed = mine
  try {
    const value = await work()
    return { value, met: mine?.met ?? false, calls }
  } finally {
    armed = null
  }
}

function isHit(kind: 'statement' | 'job' | 'clock'): Fault | null {
  calls[kind]++
  if (!armed || kindOf(armed.fault) !== kind || calls[kind] !== armed.at) return null
  armed.met = true
  return armed.fault
}

const query = pg.Client.prototype.query as (...args: unknown[]) => Promise<unknown>
const REFUSING = "do $$ begin raise exception 'thrown into the wheels' using errcode = '22000'; end $$"
type Wire = { connection: { stream: { destroy(): void } } }

// only the application's own connections; what a test or the queue asks does not count
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  if (!(this instanceof PreparingClient)) return query.apply(this, args)
  const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text: string }).text
  const hit = isHit('statement')
  const break_ = () => (this as unknown as Wire).connection.stream.destroy()
  if (armed?.refuses === text) return query.call(this, REFUSING)
  if (hit === 'refused' || hit === 'refusedOnce') {
    // begin cannot be refused by a database that answers; it can be lost with its connection
    if (text === 'begin') armed!.met = false
    else {
      if (hit === 'refused') armed!.refuses = text
      return query.call(this, REFUSING)
    }
  }
  if (hit === 'lost') {
    break_()
    return Promise.reject(new Thrown('connection lost'))
  }
  const answer = query.apply(this, args)
  if (hit !== 'unanswered') return answer
  return answer.then(() => {
    break_()
    throw new Thrown('no answer')
  })
} as typeof pg.Client.prototype.query

/** Jobs of which the n-th cannot be sent. */
export const failingJobs = (jobs: Jobs): Jobs => ({
  async send(...args) {
    if (isHit('job')) throw new Thrown('no job')
    return jobs.send(...args)
  },
})

/** A clock of which the n-th reading fails. */
export const failingClock =
  <T>(clock: () => T) =>
  () => {
    if (isHit('clock')) throw new Thrown('no clock')
    return clock()
  }
