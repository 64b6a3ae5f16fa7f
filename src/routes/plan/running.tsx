import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import { ITERATIONS } from '../../domain/conferences/planning/run.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/facts.tsx'

/** How far a plan is, and the way to end it with the best that it has. */
export function Running({ visit, plan }: { visit: Visit; plan: PlanRow }) {
  const { say, href } = visit
  const { placed = 0, of = 0, worst } = plan.progress
  const cancelling = plan.state === 'cancelling'
  return (
    <Card
      mood="next"
      title={say.t(titleOf(plan))}
      actions={
        !cancelling && (
          <PostButton
            action={href(`/rounds/${plan.round_id}/plans/${plan.id}/cancellation`)}
            label={say.t('plans.stop')}
            fields={{ key: newKey() }}
          />
        )
      }
    >
      <Searched visit={visit} plan={plan} />
      {of > 0 && (
        <Figures
          items={[
            { label: say.t('board.figure.placed'), value: say.t('board.figure.of', { n: placed, of }) },
            ...(worst === undefined
              ? []
              : [{ label: say.t('board.figure.worst'), value: say.number(worst) }]),
          ]}
        />
      )}
      <p class="soft">{say.t('board.plan.wait')}</p>
    </Card>
  )
}

function titleOf({ state, of_plan }: PlanRow) {
  if (state === 'cancelling') return 'board.plan.cancelling'
  return of_plan ? 'plans.choices.running' : 'board.plan.running'
}

/** The rounds of one search; of choices, how many were found. */
function Searched({ visit: { say }, plan }: { visit: Visit; plan: PlanRow }) {
  const { iterations = 0 } = plan.progress
  if (plan.of_plan) return <p>{say.t('plans.choices.found', { n: iterations })}</p>
  return (
    <label class="searched">
      <span>{say.t('plans.search')}</span>
      <progress max={ITERATIONS} value={iterations}>
        {say.t('plans.search.of', { n: iterations, of: ITERATIONS })}
      </progress>
    </label>
  )
}
