import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { PlanRow } from '../../domain/conferences/planning/plans.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { Section } from '../../ui/head.tsx'
import { Notice } from '../../ui/tag.tsx'
import { Guessed } from '../rounds/guessed.tsx'
import { Certain } from './certain.tsx'
import { PlanFigures } from './figures.tsx'
import { Homes, isAnyHeard } from './homes.tsx'
import type { Known } from './known.ts'
import { LeftOut, stillOpen } from './left-out.tsx'
import { TimesWhy } from './times-why.tsx'

type Props = { visit: Visit; known: Known; plan: PlanRow; result: PlanResult }

/** How good a plan is, in plain words and as a picture, and for each meeting without a time why, and what would help. */
export function Outcome({ visit, known, plan, result }: Props) {
  const { say } = visit
  return (
    <>
      <Section title={say.t('board.outcome')} id="outcome">
        {isStale(known, plan) && <Notice tone="sun">{say.t('plans.stale')}</Notice>}
        <div class="columns">
          <div class="stack">
            <PlanFigures
              say={say}
              placed={result.placed}
              of={result.of}
              worst={isAnyHeard(result.homes) ? (result.worst?.satisfaction ?? 100) : null}
              idle={result.idle_minutes}
            />
            <p>{worstIn(visit, result, known)}</p>
            <TimesWhy visit={visit} known={known} result={result} />
            <Certain visit={visit} proof={result.proof} placed={result.placed} of={result.of} />
          </div>
          <Homes visit={visit} homes={result.homes} nameOf={known.nameOf} />
        </div>
        <Guessed visit={visit} round={known.round.id} n={result.guessed} />
      </Section>
      {stillOpen(known, plan, result).length > 0 ? (
        <LeftOut visit={visit} known={known} plan={plan} result={result} />
      ) : (
        <Notice tone="leaf">
          {result.unplaced.length > 0
            ? say.t('plans.settled', { n: result.unplaced.length })
            : say.t('board.allPlaced')}
        </Notice>
      )}
    </>
  )
}

/** The round is no longer what this plan was made from. */
const isStale = ({ changed_at }: Known, { made_at }: PlanRow) =>
  changed_at !== null && new Date(changed_at) > new Date(made_at)

function worstIn({ say }: Visit, { worst, homes }: PlanResult, { nameOf }: Known): string {
  if (!isAnyHeard(homes)) return say.t('board.worst.nobodySaid')
  if (!worst || worst.satisfaction >= 100)
    return say.t(homes.some(({ silent }) => silent) ? 'board.worst.noneOfHeard' : 'board.worst.none')
  return say.t('board.worst', { names: say.list(worst.guardians.map(nameOf)), n: worst.satisfaction })
}
