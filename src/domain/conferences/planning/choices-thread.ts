import { Worker } from 'node:worker_threads'
import type { Choice } from '../planner/frontier.ts'
import type { Baseline } from '../planner/plan.ts'
import type { Instance } from '../planner/problem.ts'

/** What the thread is started with: `stop[0]` turns 1 when it is to end. */
export type ChoiceTask = {
  instance: Instance
  seed: number
  baseline: Baseline
  iterations?: number
  stop: Int32Array
}

type Signals = { onChoice?: (found: Choice[]) => void; signal?: AbortSignal }

/** What so many moves buy, worked out in a thread of its own. Aborting gives what was found by then. */
export function choicesInThread(
  asked: Omit<ChoiceTask, 'stop'>,
  { onChoice, signal }: Signals = {},
): Promise<Choice[]> {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const cancel = () => Atomics.store(stop, 0, 1)
  if (signal?.aborted) cancel()
  signal?.addEventListener('abort', cancel)
  const worker = new Worker(workerUrl(), { workerData: { ...asked, stop } satisfies ChoiceTask })
  const found: Choice[] = []
  const ended = new Promise<Choice[]>((resolve, reject) => {
    worker.on('message', (choice: Choice) => {
      found.push(choice)
      onChoice?.(found)
    })
    worker.on('error', reject)
    worker.on('exit', () => resolve(found))
  })
  return ended.finally(() => signal?.removeEventListener('abort', cancel))
}

/** From source the thread runs the TypeScript file; bundled it lies beside the server's file. */
function workerUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './choices-worker.ts' : './choices-worker.js',
    import.meta.url,
  )
}
