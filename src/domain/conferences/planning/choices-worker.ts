import { parentPort, workerData } from 'node:worker_threads'
import { frontier } from '../planner/frontier.ts'
import type { ChoiceTask } from './choices-thread.ts'

const { instance, stop, ...options } = workerData as ChoiceTask
frontier(instance, {
  ...options,
  shouldStop: () => Atomics.load(stop, 0) === 1,
  onChoice: choice => parentPort!.postMessage(choice),
})
