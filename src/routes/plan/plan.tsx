import { cancelPlan, startPlan } from '../../domain/conferences/planning/planning.ts'
import { isDone, type PlanRow, plansFor } from '../../domain/conferences/planning/plans.ts'
import { awaitedIn } from '../../domain/conferences/rounds/families.ts'
import { roundFor } from '../../domain/conferences/rounds/rounds.ts'
import { placedOf } from '../../domain/conferences/schedule.ts'
import { act } from '../../platform/http/form.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { PageHead } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Frame } from '../frame.tsx'
import { roundIn } from '../rounds/address.ts'
import { Outcome } from './outcome.tsx'
import { peopleIn } from './people.ts'
import { Running } from './running.tsx'
import { Start } from './start.tsx'

/** One button that plans, how far it is, and what came of it. */
export async function showPlan(visit: Visit) {
  const { ctx, say } = visit
  const id = roundIn(visit)
  const [latest] = await plansFor(ctx, id)
  const round = await roundFor(ctx, id)
  const runs = latest?.state === 'running' || latest?.state === 'cancelling'
  if (runs) visit.c.header('refresh', '2')
  const result = latest && isDone(latest.result) ? latest.result : undefined
  const people = result ? peopleIn(await placedOf(ctx, id), result) : undefined
  const names = people ? await people(ctx) : undefined
  const guessed = result ? (await awaitedIn(ctx, id)).length : 0
  const title = say.t('board.plan.title')
  return visit.show(
    <Frame visit={visit} title={title}>
      <PageHead
        title={title}
        eyebrow={<bdi>{round.name}</bdi>}
        lead={runs ? undefined : say.t('board.plan.lead')}
      />
      {runs && <Running visit={visit} round={round.id} plan={latest} />}
      {latest && <Stopped visit={visit} plan={latest} />}
      {!runs && <Start visit={visit} round={round} again={result !== undefined} />}
      {latest && result && names && (
        <Outcome
          visit={visit}
          round={round.id}
          plan={latest.id}
          result={result}
          people={names}
          guessed={guessed}
        />
      )}
    </Frame>,
  )
}

/** Why the last run gave nothing, where it did. */
function Stopped({ visit: { say }, plan }: { visit: Visit; plan: PlanRow }) {
  const { result } = plan
  if (plan.state !== 'failed' || !result || isDone(result)) return null
  return (
    <Notice tone={result.stopped === 'cancelled' ? 'plain' : 'clay'}>
      {say.t(`board.stopped.${result.stopped}`)}
    </Notice>
  )
}

export const start = act(async visit => {
  const round = roundIn(visit)
  await startPlan(visit.ctx, round)
  return visit.go(`/rounds/${round}/plan`)
})

export const cancel = act(async visit => {
  const round = roundIn(visit)
  await cancelPlan(visit.ctx, round, visit.id('plan'))
  return visit.go(`/rounds/${round}/plan`)
})
