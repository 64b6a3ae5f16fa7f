import { parentPort, workerData } from 'node:worker_threads'
import { DEFAULT_ITERATIONS, plan } from './plan.ts'
import type { Plan } from './problem.ts'
import type { Message, Progress, Task } from './thread.ts'

const { instance, options, stop } = workerData as Task
const { seconds, iterations, ...aims } = options
const began = performance.now()
const elapsed = () => (performance.now() - began) / 1000
const send = (message: Message) => parentPort!.postMessage(message)

// A plan by rounds must be the same byte for byte, so it does not say how long it took.
const timed = seconds === undefined ? {} : { elapsed }
const isOver = () => Atomics.load(stop, 0) === 1 || (seconds !== undefined && elapsed() >= seconds)

const progressOf = ({ placed, of, objective, iterations }: Plan): Progress => ({
  ...objective,
  placed,
  of,
  iterations,
  seconds: elapsed(),
})

// Better plans come by the hundred at first: ten reports a second are enough to watch.
let reported = Number.NEGATIVE_INFINITY
const onBetter = (report: () => Plan) => {
  if (elapsed() - reported < 0.1) return
  reported = elapsed()
  send({ progress: progressOf(report()) })
}

const rounds = iterations ?? (seconds === undefined ? DEFAULT_ITERATIONS : undefined)
send({ plan: plan(instance, { ...aims, ...timed, iterations: rounds, shouldStop: isOver, onBetter }) })
