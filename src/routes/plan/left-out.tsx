import type { PlanResult } from '../../domain/conferences/planning/outcome.ts'
import type { FactTold, Why } from '../../domain/conferences/planning/unplaced.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { LinkButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Section } from '../../ui/head.tsx'
import { timePath } from '../board/columns.ts'
import { ChildOf } from './child.tsx'
import { Helps } from './helps.tsx'
import type { Known } from './known.ts'
import { namedIn } from './named.ts'

type Props = { visit: Visit; known: Known; result: PlanResult }

/** For each meeting without a time why, and what would help. */
export function LeftOut({ visit, known, result }: Props) {
  const { say, href } = visit
  return (
    <Section title={say.t('board.unplaced', { n: result.unplaced.length })} id="unplaced">
      <div class="stack">
        {result.unplaced.map(({ meeting, why, facts = [] }) => (
          <Card
            mood="needs"
            level={3}
            title={<ChildOf visit={visit} known={known} meeting={meeting} />}
            actions={
              <LinkButton href={href(timePath(known.round.id, meeting))} kind="quiet" small>
                {say.t('board.place')}
              </LinkButton>
            }
          >
            <Reason visit={visit} why={why} known={known} />
            <Together visit={visit} facts={facts} known={known} />
          </Card>
        ))}
      </div>
      <Helps visit={visit} known={known} helps={result.helps} />
    </Section>
  )
}

/** Where one reason alone does not tell it: what leaves no time only together. */
function Together({ visit: { say }, facts, known }: { visit: Visit; facts: FactTold[]; known: Known }) {
  if (facts.length < 2) return null
  return (
    <>
      <p>{say.t('plans.facts')}</p>
      <ul>
        {facts.map(fact => (
          <li>{say.t(`plans.fact.${fact.code}`, namedIn(say, fact, known))}</li>
        ))}
      </ul>
    </>
  )
}

function Reason({ visit: { say }, why, known }: { visit: Visit; why: Why; known: Known }) {
  const named = namedIn(say, why, known)
  return (
    <>
      <p>{say.t(`board.why.${why.code}`, named)}</p>
      <p class="soft">{say.t(`board.help.${why.code}`, named)}</p>
    </>
  )
}
