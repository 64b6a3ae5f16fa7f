import { parentPort, workerData } from 'node:worker_threads'
import { DEFAULT_ITERATIONS, plan } from './plan.ts'
import type { Plan } from './problem.ts'
import type { Message, Progress, Task } from './thread.ts'

// Better plans come by the hundred at first: a few reports a second are enough to watch.
const BETWEEN_REPORTS = 0.2

const { instance, options, stop } = workerData as Task
const { seconds, iterations, ...aims } = options
const began = performance.now()
const elapsed = () => (performance.now() - began) / 1000
const send = (message: Message) => parentPort!.postMessage(message)

let latest: (() => Plan) | undefined
let reported = Number.NEGATIVE_INFINITY

function onBetter(report: () => Plan): void {
  latest = report
  if (reported < 0) tell(report)
}

function tell(report: () => Plan): void {
  const { placed, of, objective, iterations } = report()
  const progress: Progress = { ...objective, placed, of, iterations, seconds: elapsed() }
  reported = elapsed()
  send({ progress })
}

function shouldStop(): boolean {
  if (latest && elapsed() - reported >= BETWEEN_REPORTS) tell(latest)
  return Atomics.load(stop, 0) === 1 || (seconds !== undefined && elapsed() >= seconds)
}

// A plan by rounds must be the same byte for byte, so it does not say how long it took.
const timed = seconds === undefined ? {} : { elapsed }
const rounds = iterations ?? (seconds === undefined ? DEFAULT_ITERATIONS : undefined)
send({ plan: plan(instance, { ...aims, ...timed, iterations: rounds, shouldStop, onBetter }) })
