import type { PgBoss } from 'pg-boss'
import { releaseHolds } from './domain/conferences/holding/release.ts'
import { runPlan } from './domain/conferences/planning/planning.ts'
import { tellDueFacts } from './domain/notifications/due-facts.ts'
import type { Office } from './domain/notifications/office.ts'
import { sendNotice } from './domain/notifications/send.ts'
import { forgetSignIns, schoolsAtWork, sweepSchool } from './domain/notifications/sweep.ts'
import { forgetGone } from './domain/privacy/forgetting.ts'
import { inSchool } from './platform/ctx.ts'
import { keepDoing, SWEEP, workOn } from './platform/jobs.ts'
import type { Log } from './platform/log.ts'
import type { Job, Queue } from './platform/outbox.ts'

/** An hour has six evenings to meet, one for each odd zone, and a lost mail is found soon. */
const EVERY_TEN_MINUTES = '*/10 * * * *'
/** Mails on their way at once, so that one slow server's answer does not hold up a whole school. */
const SENDERS = 3

/**
 * Does what was put off: tells what happened, sends what is due, plans, and goes around every school for
 * what was lost. The log learns the kind of what failed, never its words. Gives what ends the telling; the rest ends
 * with the queues.
 */
export async function startWorker(office: Office, boss: PgBoss, log: Log) {
  const noting = (queue: Queue, run: (job: Job) => Promise<unknown>) => async (job: Job) => {
    await run(job).catch(problem => {
      log.error('job.failed', problem, { queue, job: job.id })
      // the next round finds what was not sent; a plan has no round, its queue tries it again
      if (queue === 'plans') throw problem
    })
  }
  const failed = new Set<string>()
  const tell = (signal: AbortSignal) =>
    tellDueFacts(office, { failed, signal }, (problem, fact) => log.error('fact.failed', problem, { fact }))
  for (let n = 0; n < SENDERS; n++)
    await workOn(
      boss,
      'notices',
      noting('notices', job => sendNotice(office, job)),
    )
  await workOn(
    boss,
    'plans',
    noting('plans', job => runPlan(office, job)),
  )
  const over = (job: Job) =>
    inSchool(office, { slug: job.school, now: office.clock(), job: true }, ctx => releaseHolds(ctx, job.id))
  await workOn(boss, 'holds', noting('holds', over))
  await boss.work(SWEEP, () => sweep(office, log))
  await boss.schedule(SWEEP, EVERY_TEN_MINUTES)
  await boss.send(SWEEP, null)
  return keepDoing(tell, problem => log.error('facts.failed', problem))
}

/** One school that fails does not keep the others waiting. */
export async function sweep(office: Office, log: Log) {
  await forgetSignIns(office)
  for (const slug of await schoolsAtWork(office)) {
    await sweepSchool(office, slug, problem => log.error('sweep.failed', problem))
    await inSchool(office, { slug, now: office.clock(), job: true }, forgetGone).catch(problem =>
      log.error('sweep.failed', problem),
    )
  }
}
