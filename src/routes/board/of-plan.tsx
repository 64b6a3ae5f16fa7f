import type { BoardView } from '../../domain/conferences/board/board.ts'
import { isMover } from '../../domain/conferences/booking/policy.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Certain, claimsIn } from '../plan/certain.tsx'
import { PlanFigures } from '../plan/figures.tsx'
import { Homes, isAnyHeard } from '../plan/homes.tsx'

type Props = { visit: Visit; view: BoardView }

/** Above the board: a plan that is being made, and how good the one is that became this schedule. Nobody is named. */
export function OfPlan({ visit, view }: Props) {
  const { running, taken } = view.plan
  return (
    <>
      {running && <Running visit={visit} view={view} progress={running} />}
      {taken && <Taken visit={visit} view={view} taken={taken} />}
    </>
  )
}

type Progress = NonNullable<BoardView['plan']['running']>

function Running({ visit: { say, href }, view, progress }: Props & { progress: Progress }) {
  const { placed = 0, of = 0 } = progress
  return (
    <Notice tone="sun">
      {say.t('plans.board.running', { placed, of })}{' '}
      <a href={href(`/rounds/${view.round.id}/plan`)}>{say.t('plans.board.watch')}</a>
    </Notice>
  )
}

type Quality = NonNullable<BoardView['plan']['taken']>

function Taken({ visit, view, taken }: Props & { taken: Quality }) {
  const { say, href, ctx } = visit
  return (
    <Disclosure summary={<Summary visit={visit} taken={taken} />}>
      <div class="columns">
        <div class="stack">
          <PlanFigures
            say={say}
            placed={taken.placed}
            of={taken.of}
            worst={isAnyHeard(taken.homes) ? taken.worst : null}
            idle={taken.idle_minutes}
          />
          <Certain visit={visit} proof={standing(taken.proof)} placed={taken.placed} of={taken.of} />
          {isMover(ctx) && (
            <div class="row">
              <LinkButton href={href(`/rounds/${view.round.id}/plans/${taken.id}`)} kind="quiet" small>
                {say.t('plans.board.more')}
              </LinkButton>
            </div>
          )}
        </div>
        <Homes visit={visit} homes={taken.homes} />
      </div>
    </Disclosure>
  )
}

/** What is to be known at once stands in the line that opens the rest; of a schedule that is not the plan's, that. */
function Summary({ visit, taken }: { visit: Visit; taken: Quality }) {
  const { say } = visit
  const { placed, of, changed, proof } = taken
  const words =
    changed > 0
      ? [say.t('plans.board.since', { n: changed })]
      : [say.t('plans.board.placed', { n: placed, of }), ...claimsIn(visit, standing(proof), placed < of)]
  return (
    <>
      {say.t('plans.board.title')} <small class="soft">{words.join(' ')}</small>
    </>
  )
}

/** How many were moved to come here says nothing of the schedule that stands. */
const standing = (proof: Quality['proof']): Quality['proof'] =>
  proof && { ...proof, moved: null, proven: proof.proven.filter(one => one !== 'O4') }
