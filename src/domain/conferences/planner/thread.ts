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
export function planInThread(
  instance: Instance,
  options: ThreadOptions,
  { onProgress, signal }: ThreadSignals = {},
): Promise<Plan> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => Atomics.store(stop, 0, 1)
  const task: Task = { instance, options, stop }
  const worker = new Worker(workerUrl(), { workerData: task })
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  let plan: Plan | undefined
  const ended = new Promise<Plan>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      if ('plan' in message) plan = message.plan
      else onProgress?.(message.progress)
    })
    worker.on('error', reject)
    // It ends by itself, once it has a plan: a thread that is ended from outside may take the process along.
    worker.on('exit', code =>
      plan
        ? resolve(plan)
        : reject(new Error(`The planner's thread ended with code ${code} before it had a plan`)),
    )
  })
  return ended.finally(() => signal?.removeEventListener('abort', cancel))
}

/** From source the thread runs the TypeScript file; bundled it lies beside the server's file. */
function workerUrl(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './plan-worker.js', import.meta.url)
}
