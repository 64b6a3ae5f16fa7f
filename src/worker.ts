import type { PgBoss } from 'pg-boss'
import { handleFact } from './domain/notifications/handle.ts'
import type { Office } from './domain/notifications/office.ts'
import { sendNotice } from './domain/notifications/send.ts'
import { forgetCodes, schoolsAtWork, sweepSchool } from './domain/notifications/sweep.ts'
import { inSchool } from './platform/ctx.ts'
import { SWEEP, workOn } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import type { Job } from './platform/outbox.ts'

/** Every ten minutes: an hour has six evenings to meet, one for each odd zone, and a lost mail is found soon. */
const ROUND = '*/10 * * * *'

/** Whose jobs beyond telling people this worker does. */
export type Workers = { plan?: (job: Job) => Promise<void> }

/**
 * Does what was put off: tells what happened, sends what is due, plans, and goes around every school for
 * what was lost. A job that fails is tried again by its queue; the log learns its kind, never its words.
 */
export async function startWorker(office: Office, boss: PgBoss, log: Log, { plan }: Workers = {}) {
  const told = (queue: 'facts' | 'notices' | 'plans', run: (job: Job) => Promise<void>) =>
    workOn(boss, queue, async job => {
      try {
        await run(job)
      } catch (problem) {
        log.error('job.failed', problem, { queue, job: job.id })
        throw problem
      }
    })
  await told('facts', async job => {
    const knock = { slug: job.school, now: office.clock(), job: true }
    await inSchool(office, knock, ctx => handleFact(ctx, office.signer, job.id))
  })
  await told('notices', job => sendNotice(office, job))
  if (plan) await told('plans', plan)
  await boss.work(SWEEP, () => sweep(office, log))
  await boss.schedule(SWEEP, ROUND)
  await boss.send(SWEEP, null)
}

/** One school that fails does not keep the others waiting. */
export async function sweep(office: Office, log: Log) {
  await forgetCodes(office)
  for (const slug of await schoolsAtWork(office))
    await sweepSchool(office, slug).catch(problem => log.error('sweep.failed', problem))
}
