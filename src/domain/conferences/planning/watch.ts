import type { Ctx } from '../../../platform/ctx.ts'
import type { Progress, ThreadSignals } from '../planner/thread.ts'
import type { PlanProgress } from './plans.ts'

const EVERY_MS = 300

/**
 * Writes down how far a running plan is, a few times a second, and ends it once somebody has cancelled it.
 * What breaks here does not break the plan: it only goes unseen.
 */
export function watching(inJob: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T | undefined>, id: string) {
  const cancel = new AbortController()
  let latest: PlanProgress = {}
  let looking: Promise<void> | undefined
  const look = async () => {
    const state = await inJob(ctx => writeProgress(ctx, id, latest))
    if (state !== 'running') cancel.abort()
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch(() => undefined)
      .finally(() => {
        looking = undefined
      })
  }, EVERY_MS)
  const signals: ThreadSignals = {
    signal: cancel.signal,
    onProgress: ({ placed, of, worstSatisfaction, iterations }: Progress) => {
      latest = { placed, of, worst: Math.round(worstSatisfaction), iterations }
    },
  }
  return {
    signals,
    async end() {
      clearInterval(timer)
      await looking
    },
  }
}

async function writeProgress(ctx: Ctx, id: string, progress: PlanProgress) {
  const row = await ctx.db
    .updateTable('plans')
    .set({ progress: JSON.stringify(progress) })
    .where('id', '=', id)
    .where('state', 'in', ['running', 'cancelling'])
    .returning('state')
    .executeTakeFirst()
  return row?.state
}
