import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { openEar } from './live/ear.ts'
import type { Job, Queue } from './outbox.ts'

const QUEUES: Queue[] = ['notices', 'plans', 'holds']
/** The queue of what is done every ten minutes: reminders, and whatever waits although its job was lost. */
export const SWEEP = 'sweep'
/** Between two looks at what is due, in milliseconds. */
const PAUSE = 500

const AS_QUEUES_ARE = {
  retryLimit: 8,
  retryBackoff: true,
  retryDelay: 1,
  retryDelayMax: 600,
  expireInSeconds: 300,
  notify: true,
}
// what is told of by the database is fetched at once; what is to run later, or was not heard of, waits so long
const AS_WORKERS_LOOK = { pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2, batchSize: 20 }

/** Makes the queues, as the database's owner, and lets the application's role use them. */
export async function prepareJobs(owner: pg.Client, connectionString: pg.ClientConfig, appRole: string) {
  const { rows } = await owner.query("select to_regclass('pgboss.queue') is not null as there")
  if (rows[0]?.there && (await hasQueues(owner))) return
  const boss = new PgBoss({ ...(connectionString as object), supervise: false, schedule: false, max: 2 })
  boss.on('error', () => {})
  await boss.start()
  for (const queue of [...QUEUES, SWEEP]) {
    await boss.createQueue(queue, AS_QUEUES_ARE)
    await boss.updateQueue(queue, AS_QUEUES_ARE) // one that an earlier version made
  }
  await boss.stop({ graceful: false, wait: true } as never)
  await owner.query(`
    grant usage on schema pgboss to ${appRole};
    grant select, insert, update, delete on all tables in schema pgboss to ${appRole};
    grant usage on all sequences in schema pgboss to ${appRole};
    grant execute on all functions in schema pgboss to ${appRole}`)
}

async function hasQueues(owner: pg.Client): Promise<boolean> {
  const { rows } = await owner.query(
    'select count(*)::int as n from pgboss.queue where name = any($1) and notify',
    [[...QUEUES, SWEEP]],
  )
  return rows[0]?.n === QUEUES.length + 1
}

/** The application's own end of the queues. `onFault` hears of what breaks between jobs. */
export async function openJobs(
  connection: pg.PoolConfig,
  appRole: string,
  onFault: (problem: Error) => void,
  supervise: boolean,
) {
  const boss = new PgBoss({
    ...(connection as object),
    max: 3,
    options: `-c role=${appRole}`,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: supervise,
    useListenNotify: supervise,
  } as never)
  boss.on('error', onFault)
  // pg-boss stops listening for errors before it ends its own line: one that comes then would end the process
  boss.getDb().listen = (channel, onWord, onGap) => openEar(connection, { channel, onWord, onGap, onFault })
  await boss.start()
  return boss
}

/** Runs `handle` for each job of a queue, one after the other, at least once each. */
export const workOn = (boss: PgBoss, queue: Queue, handle: (job: Job) => Promise<void>) =>
  boss.work<Job>(queue, AS_WORKERS_LOOK, async jobs => {
    for (const job of jobs) await handle(job.data)
  })

/** Does `run` again and again, with a pause. Gives what ends that, once what has been begun is over. */
export function keepDoing(
  run: (signal: AbortSignal) => Promise<void>,
  onFault: (problem: unknown) => void,
): () => Promise<void> {
  const end = new AbortController()
  const { signal } = end
  const again = async () => {
    while (!signal.aborted) {
      await run(signal).catch(onFault)
      await pause(PAUSE, undefined, { signal, ref: false }).catch(() => {})
    }
  }
  const going = again()
  return () => {
    end.abort()
    return going
  }
}
