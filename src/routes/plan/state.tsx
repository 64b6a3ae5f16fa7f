import { isDone, type PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Notice, Tag } from '../../ui/tag.tsx'

/** Whether a plan is the schedule, or was only looked at. */
export function StateTag({ visit: { say }, plan }: { visit: Visit; plan: PlanRow }) {
  if (plan.state === 'running' || plan.state === 'cancelling') return <Tag>{say.t('board.plan.running')}</Tag>
  if (!isDone(plan.result)) return <Tag>{say.t('plans.state.failed')}</Tag>
  if (plan.taken_at) return <Tag tone="leaf">{say.t('plans.state.taken')}</Tag>
  return <Tag tone="sky">{say.t('plans.state.proposal')}</Tag>
}

/** What became of the last run, where that is not what was wanted. */
export function Ended({ visit: { say }, plan }: { visit: Visit; plan: PlanRow }) {
  const { result, state, taken_at } = plan
  if (!result || (state !== 'failed' && state !== 'done')) return null
  if (isDone(result)) return result.early && !taken_at ? <Notice>{say.t('plans.state.early')}</Notice> : null
  return (
    <Notice tone={result.stopped === 'cancelled' ? 'plain' : 'clay'}>
      {say.t(`board.stopped.${result.stopped}`)}
    </Notice>
  )
}
