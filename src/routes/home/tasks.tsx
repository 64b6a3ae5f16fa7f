import { type Work, workFor } from '../../domain/conferences/board/my-day.ts'
import { needsCount } from '../../domain/conferences/interpreting/needs.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { OpenNeeds } from '../needs/open-needs.tsx'
import { FamiliesAsk } from '../requests/list.tsx'
import { MyDay } from './my-day.tsx'

/** What waits for somebody's hand: own conferences, interpreters that are missing, families that ask. */
export async function tasksOf(ctx: Ctx): Promise<Work & { needs: number }> {
  const [needs, work] = await Promise.all([needsCount(ctx), workFor(ctx)])
  return { needs, ...work }
}

type Props = { visit: Visit; tasks: Awaited<ReturnType<typeof tasksOf>> }

export const Tasks = ({ visit, tasks }: Props) => (
  <>
    <MyDay visit={visit} mine={tasks.mine} />
    <OpenNeeds visit={visit} n={tasks.needs} />
    <FamiliesAsk visit={visit} n={tasks.asking} />
  </>
)
