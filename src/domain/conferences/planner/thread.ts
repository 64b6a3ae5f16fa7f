import { Worker } from 'node:worker_threads'
import type { Fairness } from './found.ts'
import type { Baseline } from './plan.ts'
import type { Instance, Plan } from './problem.ts'

/** What a plan in a thread is asked for. With neither `seconds` nor `iterations`, the default number of rounds. */
export interface ThreadOptions {
  seed: number
  seconds?: number
  iterations?: number
  baseline?: Baseline
  fairness?: Fairness
  prove?: boolean
  mostMoves?: number
}

export interface Progress {
  placed: number
  of: number
  worstSatisfaction: number
  cost: number
  moved?: number
  iterations: number
  seconds: number
}

export interface ThreadSignals {
  onProgress?: (progress: Progress) => void
  /** Aborting ends the search; the promise then gives the best plan so far. */
  signal?: AbortSignal
}

/** What the thread is started with: `stop[0]` turns 1 when it is to end. */
export interface Task {
  instance: Instance
  options: ThreadOptions
  stop: Int32Array
}

export type Message = { progress: Progress } | { plan: Plan }

/**
 * Plans in a thread of its own, so that the server goes on answering. The instance must be valid (`validateInstance`).
 * Rejects only if the thread itself fails.
 */
export async function planInThread(
  instance: Instance,
  options: ThreadOptions,
  { onProgress, signal }: ThreadSignals = {},
): Promise<Plan> {
  const data: Omit<Task, 'stop'> = { instance, options }
  let plan: Plan | undefined
  const onMessage = (message: Message) => {
    if ('plan' in message) plan = message.plan
    else onProgress?.(message.progress)
  }
  const code = await runThread(workerUrl(), data, { onMessage, signal })
  if (!plan) throw new Error(`The planner's thread ended with code ${code} before it had a plan`)
  return plan
}

interface Signals<Message> {
  onMessage: (message: Message) => void
  /** Aborting turns `stop[0]` to 1, which the thread looks at. */
  signal: AbortSignal | undefined
}

/**
 * Runs a thread with these data and `stop`, until it ends by itself: one that is ended from outside may take the process
 * along. Gives its exit code; rejects if it fails.
 */
export async function runThread<Message>(
  url: URL,
  data: object,
  { onMessage, signal }: Signals<Message>,
): Promise<number> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => Atomics.store(stop, 0, 1)
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  const worker = new Worker(url, { workerData: { ...data, stop } })
  try {
    return await new Promise<number>((resolve, reject) => {
      worker.on('message', onMessage)
      worker.on('error', reject)
      worker.on('exit', resolve)
    })
  } finally {
    signal?.removeEventListener('abort', cancel)
  }
}

/** From source the thread runs the TypeScript file; bundled it lies beside the server's file. */
function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './plan-worker.js', import.meta.url)
}
