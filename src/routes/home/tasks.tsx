import { needsCount } from '../../domain/conferences/interpreting/needs.ts'
import { waitingCount } from '../../domain/conferences/requests/requests.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { OpenNeeds } from '../needs/open-needs.tsx'
import { FamiliesAsk } from '../requests/list.tsx'

/** How much waits for somebody's hand: interpreters that are missing, families that ask. */
export async function tasksOf(ctx: Ctx) {
  const [needs, asking] = await Promise.all([needsCount(ctx), waitingCount(ctx)])
  return { needs, asking }
}

type Props = { visit: Visit; tasks: Awaited<ReturnType<typeof tasksOf>> }

export const Tasks = ({ visit, tasks }: Props) => (
  <>
    <OpenNeeds visit={visit} n={tasks.needs} />
    <FamiliesAsk visit={visit} n={tasks.asking} />
  </>
)
