import { movesOf } from '../../domain/conferences/planning/moves.ts'
import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import { isDone, type PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { AllPlans } from './all-plans.tsx'
import { Choices } from './choices.tsx'
import type { Known } from './known.ts'
import { labelOf } from './label.ts'
import { Outcome } from './outcome.tsx'
import { Running } from './running.tsx'
import { Start } from './start.tsx'
import { Ended, StateTag } from './state.tsx'

export const isRunning = (plan: PlanRow | undefined): boolean =>
  plan?.state === 'running' || plan?.state === 'cancelling'

/** What changes of the page while a plan is made: how far it is, and what came of it. */
export function PlanPart({ visit, known }: { visit: Visit; known: Known }) {
  const [newest] = known.plans
  if (newest && isRunning(newest)) return <Running visit={visit} plan={newest} />
  // choices stand with the plan of which they are, but why there are none is said
  const latest = known.plans.find(plan => plan.of_plan === null || plan.state === 'failed')
  const result = latest && isDone(latest.result) ? latest.result : undefined
  const moves = result ? movesOf(result, [...known.met.values()], visit.ctx.now) : []
  const waits = !latest?.taken_at && moves.length > 0
  return (
    <div class="stack">
      {latest && <Ended visit={visit} plan={latest} />}
      <Start visit={visit} round={known.round} again={result !== undefined} waits={waits} />
      {latest && result && (
        <Latest
          visit={visit}
          known={known}
          plan={latest}
          result={result}
          waiting={waits ? moves.length : 0}
        />
      )}
      <AllPlans visit={visit} known={known} />
    </div>
  )
}

type Props = { visit: Visit; known: Known; plan: PlanRow; result: PlanResult; waiting: number }

/** The newest plan; of one that waits for a yes, the way to its list comes first. */
function Latest({ visit, known, plan, result, waiting }: Props) {
  const { say, href } = visit
  return (
    <>
      <div class="row between">
        <p>
          <strong>{labelOf(visit, plan, known)}</strong> <StateTag visit={visit} plan={plan} />
        </p>
        <LinkButton
          href={href(`/rounds/${plan.round_id}/plans/${plan.id}`)}
          kind={waiting > 0 ? 'main' : 'quiet'}
        >
          {waiting > 0 ? say.t('plans.moves.look', { n: waiting }) : say.t('board.compare')}
        </LinkButton>
      </div>
      <Choices visit={visit} known={known} plan={plan} result={result} />
      <Outcome visit={visit} known={known} plan={plan} result={result} />
    </>
  )
}
