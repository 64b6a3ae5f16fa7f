import type { Shown } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { PageHead } from '../../ui/head.tsx'
import { Frame } from '../frame.tsx'
import { Clashes, Stuck } from './against.tsx'
import { Approval } from './approval.tsx'
import { Beside } from './beside.tsx'
import { Changed } from './changed.tsx'
import { Choices } from './choices.tsx'
import { labelOf } from './label.ts'
import { Outcome } from './outcome.tsx'
import { StateTag } from './state.tsx'
import type { Loaded } from './whole.ts'

export function onePlanPage(visit: Visit, loaded: Loaded, shown: Shown) {
  const { say, href } = visit
  const { plan, result, known, moves } = loaded
  const title = labelOf(visit, plan, known)
  const isOpen = !plan.taken_at || moves.length > 0
  return (
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={
          <>
            <bdi>{known.round.name}</bdi> <StateTag visit={visit} plan={plan} />
          </>
        }
        actions={
          <LinkButton href={href(`/rounds/${plan.round_id}/plan`)} kind="quiet">
            {say.t('plans.earlier')}
          </LinkButton>
        }
      />
      <Clashes visit={visit} loaded={loaded} shown={shown} />
      <Stuck visit={visit} loaded={loaded} />
      {isOpen && <Approval visit={visit} loaded={loaded} shown={shown} />}
      <Choices visit={visit} known={known} plan={plan} result={result} />
      <Outcome visit={visit} known={known} plan={plan} result={result} />
      <Beside visit={visit} loaded={loaded} />
      {plan.taken_at && <Changed visit={visit} loaded={loaded} />}
    </Frame>
  )
}
