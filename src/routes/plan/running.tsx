import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { newKey } from '../../platform/ids.ts'
import { PostButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Figures } from '../../ui/facts.tsx'

/** How far a plan is. The page loads itself again while it runs. */
export function Running({ visit, round, plan }: { visit: Visit; round: string; plan: PlanRow }) {
  const { say, href } = visit
  const { placed = 0, of = 0, worst } = plan.progress
  const cancelling = plan.state === 'cancelling'
  return (
    <Card
      mood="next"
      title={say.t(cancelling ? 'board.plan.cancelling' : 'board.plan.running')}
      actions={
        !cancelling && (
          <PostButton
            action={href(`/rounds/${round}/plans/${plan.id}/cancellation`)}
            label={say.t('board.plan.cancel')}
            fields={{ key: newKey() }}
          />
        )
      }
    >
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
