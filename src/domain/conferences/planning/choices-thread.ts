import type { Choice } from '../planner/frontier.ts'
import type { Baseline } from '../planner/plan.ts'
import type { Instance } from '../planner/problem.ts'
import { runThread } from '../planner/thread.ts'

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
export async function choicesInThread(
  asked: Omit<ChoiceTask, 'stop'>,
  { onChoice, signal }: Signals = {},
): Promise<Choice[]> {
  const found: Choice[] = []
  const onMessage = (choice: Choice) => {
    found.push(choice)
    onChoice?.(found)
  }
  await runThread(workerUrl(), asked, { onMessage, signal })
  return found
}

/** From source the thread runs the TypeScript file; bundled it lies beside the server's file. */
function workerUrl(): URL {
  return new URL(
    import.meta.url.endsWith('.ts') ? './choices-worker.ts' : './choices-worker.js',
    import.meta.url,
  )
}
