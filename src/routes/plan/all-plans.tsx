import { isDone } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Table } from '../../ui/table.tsx'
import type { Known } from './known.ts'
import { labelOf } from './label.ts'
import { StateTag } from './state.tsx'

/** All plans of a round that came to something, each with its page, where it is put beside another. */
export function AllPlans({ visit, known }: { visit: Visit; known: Known }) {
  const { say, href } = visit
  const done = known.plans.flatMap(plan =>
    isDone(plan.result) && !plan.of_plan ? [{ plan, result: plan.result }] : [],
  )
  if (done.length === 0) return null
  return (
    <Disclosure summary={say.t('plans.earlier')}>
      <Table
        caption={say.t('plans.earlier')}
        quietCaption
        columns={[
          { label: say.t('plans.earlier.plan') },
          { label: say.t('board.figure.placed') },
          { label: say.t('board.figure.worst') },
          { label: say.t('plans.earlier.state') },
        ]}
        rows={done.map(({ plan, result }) => [
          <a href={href(`/rounds/${plan.round_id}/plans/${plan.id}`)}>{labelOf(visit, plan, known)}</a>,
          say.t('board.figure.of', { n: result.placed, of: result.of }),
          say.number(result.worst?.satisfaction ?? 100),
          <StateTag visit={visit} plan={plan} />,
        ])}
      />
    </Disclosure>
  )
}
